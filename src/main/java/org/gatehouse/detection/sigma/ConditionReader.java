package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Glob;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads a condition: `and`, `or`, `not`, parentheses, `1 of x*`, `all of x*`, `1 of them`, `all of them`; from `or`,
/// which binds least, to parentheses.
final class ConditionReader {
    private static final Pattern WORD = Pattern.compile("\\s*([()|]|[^\\s()|]+)");
    private static final int LONGEST = 5_000;
    private static final int DEEPEST = 50;

    private record Word(String text, int offset) {}

    /// Ends reading at the first thing that is wrong.
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        private final int offset;

        Wrong(int offset, String message) {
            super(message, null, false, false);
            this.offset = offset;
        }
    }

    private final Map<String, Expr> searches;
    private final List<Word> words = new ArrayList<>();
    private final int end;
    private int at;
    private int depth;

    private ConditionReader(String condition, Map<String, Expr> searches) {
        this.searches = searches;
        this.end = condition.stripTrailing().length();
        Matcher word = WORD.matcher(condition);
        while (word.find()) {
            words.add(new Word(word.group(1), word.start(1)));
        }
    }

    /// @param searches by name
    /// @return nothing when it is wrong
    static Optional<Expr> read(ScalarNode scalar, Map<String, Expr> searches, SourceText source) {
        String condition = scalar.getValue();
        if (condition.length() > LONGEST) {
            source.problem(scalar, "The condition is longer than " + LONGEST + " characters.");
            return Optional.empty();
        }
        try {
            return Optional.of(new ConditionReader(condition, searches).whole());
        } catch (Wrong e) {
            // offsets count characters of the text, places count code points
            int offset = condition.codePointCount(0, Math.min(e.offset, condition.length()));
            source.problem(scalar, offset, Objects.requireNonNull(e.getMessage()));
            return Optional.empty();
        }
    }

    private Expr whole() throws Wrong {
        Expr expr = or();
        if (at < words.size()) {
            Word word = words.get(at);
            throw new Wrong(
                    word.offset,
                    word.text.equals("|")
                            ? "Counting after \"|\" is the old way; write a correlation instead."
                            : "\"and\" or \"or\" is expected before \"" + word.text + "\".");
        }
        return expr;
    }

    private Expr or() throws Wrong {
        List<Expr> any = new ArrayList<>(List.of(and()));
        while (take("or")) {
            any.add(and());
        }
        return Expr.any(any);
    }

    private Expr and() throws Wrong {
        List<Expr> all = new ArrayList<>(List.of(not()));
        while (take("and")) {
            all.add(not());
        }
        return Expr.all(all);
    }

    private Expr not() throws Wrong {
        if (++depth > DEEPEST) {
            throw new Wrong(offset(), "Nested deeper than " + DEEPEST + " levels.");
        }
        try {
            return take("not") ? new Expr.Not(not()) : single();
        } finally {
            depth--;
        }
    }

    private Expr single() throws Wrong {
        if (at == words.size()) {
            throw new Wrong(end, "The condition ends where the name of a search is expected.");
        }
        Word word = words.get(at++);
        if (word.text.equals("(")) {
            Expr inner = or();
            if (!take(")")) {
                throw new Wrong(offset(), "The parenthesis that opens here is not closed: \")\" is missing.");
            }
            return inner;
        }
        if (isWord(at, "of")) {
            at++;
            return of(word);
        }
        return named(word);
    }

    private Expr named(Word word) throws Wrong {
        Expr search = searches.get(word.text);
        if (search == null) {
            throw new Wrong(word.offset, unknown(word.text));
        }
        return new Expr.Selection(word.text, search);
    }

    private String unknown(String word) {
        if (word.contains("*")) {
            return "A pattern of names follows \"1 of\" or \"all of\".";
        }
        return "There is no search \"" + word + "\"." + Words.didYouMean(word, searches.keySet()) + " There are: "
                + String.join(", ", searches.keySet()) + ".";
    }

    private Expr of(Word quantity) throws Wrong {
        String word = Words.lower(quantity.text);
        if (!word.equals("1") && !word.equals("all") && !word.equals("any")) {
            throw new Wrong(quantity.offset, "\"of\" follows \"1\" or \"all\", not \"" + quantity.text + "\".");
        }
        if (at == words.size()) {
            throw new Wrong(end, "A pattern of names, or \"them\", is expected after \"of\".");
        }
        Word pattern = words.get(at++);
        List<Expr> chosen = chosen(pattern);
        if (chosen.isEmpty()) {
            throw new Wrong(
                    pattern.offset,
                    "No search is called like \"" + pattern.text + "\". There are: "
                            + String.join(", ", searches.keySet()) + ".");
        }
        return word.equals("all") ? Expr.all(chosen) : Expr.any(chosen);
    }

    private List<Expr> chosen(Word pattern) {
        boolean them = Words.lower(pattern.text).equals("them");
        Glob names = Glob.of((them ? "*" : pattern.text)
                .codePoints()
                .map(c -> c == '*' ? Glob.ANY : c)
                .toArray());
        List<Expr> chosen = new ArrayList<>();
        searches.forEach((name, search) -> {
            // names that begin with an underscore are left out unless they are asked for
            boolean hidden = name.startsWith("_") && (them || !pattern.text.startsWith("_"));
            if (!hidden && names.matches(name.codePoints().toArray())) {
                chosen.add(new Expr.Selection(name, search));
            }
        });
        return chosen;
    }

    private int offset() {
        return at < words.size() ? words.get(at).offset : end;
    }

    private boolean isWord(int index, String text) {
        return index < words.size() && words.get(index).text.equalsIgnoreCase(text);
    }

    private boolean take(String text) {
        if (isWord(at, text)) {
            at++;
            return true;
        }
        return false;
    }
}
