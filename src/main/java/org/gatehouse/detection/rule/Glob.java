package org.gatehouse.detection.rule;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// A text with wildcards: code points, with [#ANY], [#ONE] and [#DASH] among them.
public final class Glob {
    /// `*`: any characters, or none.
    public static final int ANY = -1;
    /// `?`: one character.
    public static final int ONE = -2;
    /// What the modifier windash makes of a dash: any of those that a command line takes for one.
    public static final int DASH = -3;

    private static final String DASHES = "-/–—―";

    private final int[] tokens;

    private Glob(int[] tokens) {
        this.tokens = tokens;
    }

    public static Glob of(int[] tokens) {
        return new Glob(tokens.clone());
    }

    /// A text without wildcards.
    public static Glob literal(String text) {
        return new Glob(text.codePoints().toArray());
    }

    public boolean isLiteral() {
        return Arrays.stream(tokens).allMatch(token -> token >= 0);
    }

    public int length() {
        return tokens.length;
    }

    public int token(int index) {
        return tokens[index];
    }

    public Glob map(IntUnaryOperator change) {
        return new Glob(Arrays.stream(tokens)
                .map(t -> t >= 0 ? change.applyAsInt(t) : t)
                .toArray());
    }

    /// The tokens from here to there.
    public Glob part(int from, int to) {
        return new Glob(Arrays.copyOfRange(tokens, from, to));
    }

    public Glob startingAnywhere() {
        return tokens.length > 0 && tokens[0] == ANY
                ? this
                : new Glob(IntStream.concat(IntStream.of(ANY), Arrays.stream(tokens))
                        .toArray());
    }

    public Glob endingAnywhere() {
        return tokens.length > 0 && tokens[tokens.length - 1] == ANY
                ? this
                : new Glob(IntStream.concat(Arrays.stream(tokens), IntStream.of(ANY))
                        .toArray());
    }

    /// Whether the whole of a text, by code points, is like this. Takes time in proportion to both lengths at most.
    public boolean matches(int[] text) {
        int at = 0;
        int token = 0;
        int afterStar = -1;
        int resumeAt = 0;
        while (at < text.length) {
            if (token < tokens.length && tokens[token] == ANY) {
                afterStar = ++token;
                resumeAt = at;
            } else if (token < tokens.length && takes(tokens[token], text[at])) {
                token++;
                at++;
            } else if (afterStar >= 0) {
                token = afterStar;
                at = ++resumeAt;
            } else {
                return false;
            }
        }
        while (token < tokens.length && tokens[token] == ANY) {
            token++;
        }
        return token == tokens.length;
    }

    private static boolean takes(int token, int character) {
        return token == character || token == ONE || (token == DASH && DASHES.indexOf(character) >= 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob && Arrays.equals(tokens, glob.tokens);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }

    /// As Sigma writes it.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int token : tokens) {
            switch (token) {
                case ANY -> text.append('*');
                case ONE -> text.append('?');
                case DASH -> text.append('-');
                case '*', '?' -> text.append('\\').appendCodePoint(token);
                default -> text.appendCodePoint(token);
            }
        }
        return text.toString();
    }
}
