package org.gatehouse.model.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads queries: terms with spaces between, all of which must hold.
///
/// - `class:protected`, `class:protected,excepted` (either), `asset:userdata.core.*`, `client:"my tool"`
/// - `rows>1000`, `bytes>=10M`, `duration<500` (milliseconds); k, M and G are thousands, millions, billions
/// - `profiles`, a word that is looked for in names, assets and statements
/// - a `-` before a term asks for what does not fit it; `country:none` for what has none
public final class QueryParser {
    /// The longest query.
    public static final int LENGTH_MOST = 2_000;

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,15})([kKmMgG]?)");

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    /// What a text asks for, as far as it can be understood.
    ///
    /// @param mistakes what cannot; empty when all is well
    public record Parsed(Query query, List<Mistake> mistakes) {
        public Parsed {
            mistakes = List.copyOf(mistakes);
        }
    }

    public static Parsed parse(String text) {
        if (text.length() > LENGTH_MOST) {
            Mistake tooLong = new Mistake(LENGTH_MOST, 1, "A query has at most " + LENGTH_MOST + " characters.");
            return new Parsed(Query.ALL, List.of(tooLong));
        }
        QueryParser parser = new QueryParser(text);
        parser.terms();
        return new Parsed(new Query(parser.terms), parser.mistakes);
    }

    private void terms() {
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return;
            }
            term();
        }
    }

    private void term() {
        boolean negated = text.charAt(at) == '-' && at + 1 < text.length() && !isSpace(at + 1);
        at += negated ? 1 : 0;
        int from = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(from, at).toLowerCase(Locale.ROOT);
        if (at < text.length() && at > from && ":=<>".indexOf(text.charAt(at)) >= 0) {
            compared(name, from, negated);
        } else {
            at = from;
            word(negated);
        }
    }

    private void word(boolean negated) {
        int from = at;
        String word = value();
        if (at == from) {
            at++;
            mistake(from, at, "A comma stands between values of a field, such as class:public,protected.");
        } else if (word.isEmpty()) {
            mistake(from, at, "Something to look for is missing.");
        } else {
            terms.add(new Term.Word(word, negated));
        }
    }

    private void compared(String name, int from, boolean negated) {
        int nameEnd = at;
        String sign = sign();
        Optional<Field> field = Field.of(name);
        int valueFrom = at;
        List<String> values = values();
        if (field.isEmpty()) {
            mistake(from, nameEnd, unknown(name));
        } else if (values.stream().allMatch(String::isEmpty)) {
            mistake(from, at, "\"" + name + "\" is compared with nothing.");
        } else if (field.get().kind() == Field.Kind.NUMBER) {
            number(field.get(), sign, values, valueFrom, negated);
        } else {
            match(field.get(), sign, values, new int[] {nameEnd, valueFrom}, negated);
        }
    }

    private void match(Field field, String sign, List<String> values, int[] places, boolean negated) {
        if (!sign.equals(":") && !sign.equals("=")) {
            mistake(places[0], places[1], "\"" + field.word() + "\" is no number: write " + field.word() + ":VALUE.");
            return;
        }
        for (String value : values) {
            if (!field.choices().isEmpty()
                    && !value.equals(Field.NONE)
                    && !field.choices().contains(value)) {
                mistake(places[1], at, noChoice(field, value));
                return;
            }
        }
        terms.add(new Term.Match(field, negated, values));
    }

    private void number(Field field, String sign, List<String> values, int valueFrom, boolean negated) {
        String value = values.getFirst();
        Matcher number = NUMBER.matcher(value);
        if (values.size() == 1 && value.equals(Field.NONE) && sign.equals(":")) {
            terms.add(new Term.Match(field, negated, values));
        } else if (values.size() > 1 || !number.matches()) {
            mistake(valueFrom, at, "\"" + field.word() + "\" is compared with one whole number, such as 1000 or 10k.");
        } else {
            terms.add(new Term.Compare(
                    field, negated, comparison(sign), Long.parseLong(number.group(1)) * factor(number.group(2))));
        }
    }

    private static Comparison comparison(String sign) {
        return Stream.of(Comparison.values())
                .filter(comparison -> comparison.sign().equals(sign))
                .findFirst()
                .orElse(Comparison.EQUAL);
    }

    private static long factor(String letter) {
        return switch (letter.toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            case "g" -> 1_000_000_000;
            default -> 1;
        };
    }

    private String sign() {
        int from = at++;
        if (at < text.length() && text.charAt(at) == '=' && text.charAt(from) != '=' && text.charAt(from) != ':') {
            at++;
        }
        return text.substring(from, at);
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            values.add(value());
        }
        values.removeIf(value -> value.isEmpty() && values.size() > 1);
        return values;
    }

    private String value() {
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        return (quoted ? quoted() : bare()).toLowerCase(Locale.ROOT);
    }

    private String quoted() {
        int from = at++;
        int end = text.indexOf('"', at);
        if (end < 0) {
            mistake(from, from + 1, "The quotation that begins here has no end.");
            end = text.length();
        }
        String value = text.substring(Math.min(from + 1, end), end);
        at = Math.min(end + 1, text.length());
        return value;
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !isSpace(at) && text.charAt(at) != ',') {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean isSpace(int place) {
        return Character.isWhitespace(text.charAt(place));
    }

    private static String unknown(String name) {
        List<String> words = Stream.of(Field.values()).map(Field::word).toList();
        return "There is no field \"" + name + "\"."
                + Nearest.to(name, words)
                        .map(word -> " Did you mean " + word + "?")
                        .orElse(" Fields are " + String.join(", ", words) + ".");
    }

    private static String noChoice(Field field, String value) {
        return "\"" + value + "\" is none of " + String.join(", ", field.choices()) + "."
                + Nearest.to(value, field.choices())
                        .map(word -> " Did you mean " + word + "?")
                        .orElse("");
    }

    private void mistake(int from, int to, String message) {
        mistakes.add(new Mistake(from, Math.max(1, to - from), message));
    }
}
