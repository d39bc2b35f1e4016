package org.gatehouse.detection.sigma;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.detection.event.Numbers;
import org.gatehouse.detection.rule.Glob;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Values of rules as they are written: wildcards, escapes, numbers, placeholders.
final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)%([A-Za-z0-9_.-]{1,60})%");
    private static final int MOST_EXPANDED = 10_000;

    private Texts() {}

    static boolean isNull(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.NULL);
    }

    static boolean isNumber(ScalarNode scalar) {
        return scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
    }

    /// The text of a scalar; a number in the one way in which events write it too.
    static String plain(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!isNumber(scalar)) {
            return scalar.getTag().equals(Tag.BOOL) ? text.toLowerCase(Locale.ROOT) : text;
        }
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).toString();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).toString();
        }
        return Numbers.canonical(text);
    }

    /// Reads wildcards and escapes: a backslash takes the meaning from a wildcard or a backslash after it, and stands
    /// for itself before anything else.
    static Glob glob(String text) {
        int[] written = text.codePoints().toArray();
        int[] tokens = new int[written.length];
        int count = 0;
        for (int i = 0; i < written.length; i++) {
            int c = written[i];
            if (c == '\\' && i + 1 < written.length && "*?\\".indexOf(written[i + 1]) >= 0) {
                tokens[count++] = written[++i];
            } else if (c == '*') {
                if (count == 0 || tokens[count - 1] != Glob.ANY) {
                    tokens[count++] = Glob.ANY;
                }
            } else {
                tokens[count++] = c == '?' ? Glob.ONE : c;
            }
        }
        return Glob.of(tokens).part(0, count);
    }

    /// Each combination of the values of its placeholders, which stand in `%…%`; `\%` is a percent sign.
    ///
    /// @return nothing when a placeholder has no values, or there are more combinations than can be
    static List<String> expanded(String text, Map<String, List<String>> placeholders) {
        List<String> texts = new ArrayList<>(List.of(""));
        Matcher found = PLACEHOLDER.matcher(text);
        int from = 0;
        while (found.find()) {
            String before = plain(text.substring(from, found.start()));
            List<String> values = placeholders.getOrDefault(found.group(1), List.of());
            if ((long) texts.size() * values.size() > MOST_EXPANDED) {
                return List.of();
            }
            List<String> longer = new ArrayList<>(texts.size() * values.size());
            texts.forEach(start -> values.forEach(value -> longer.add(start + before + value)));
            texts = longer;
            from = found.end();
        }
        String rest = plain(text.substring(from));
        return texts.stream().map(start -> start + rest).toList();
    }

    private static String plain(String text) {
        return text.replace("\\%", "%");
    }

    /// The names of the placeholders in a text.
    static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
