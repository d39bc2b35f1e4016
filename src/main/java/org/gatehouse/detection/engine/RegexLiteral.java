package org.gatehouse.detection.engine;

import org.jspecify.annotations.Nullable;

/// Finds a text that stands in everything that a regular expression matches. What it is not sure of it leaves alone: no
/// literal costs time, a wrong one would cost matches.
final class RegexLiteral {
    private static final int SHORTEST = 3;
    private static final String QUANTIFIERS = "*?{";
    private static final String ONE_CHARACTER_OR_PLACE = "dDwWsSbBAztnrfva";

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private String best = "";
    private int at;

    private RegexLiteral(String pattern) {
        this.pattern = pattern;
    }

    /// @return null when there is none
    static @Nullable String mandatory(String pattern, boolean ignoreCase) {
        RegexLiteral search = new RegexLiteral(pattern);
        if (!search.read()) {
            return null;
        }
        String found = search.best;
        // what folds onto what beyond ASCII differs between libraries
        boolean plain =
                (!ignoreCase && !pattern.contains("(?")) || found.chars().allMatch(c -> c < 128);
        return found.length() >= SHORTEST && plain ? found : null;
    }

    private boolean read() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '|' || c == ')') {
                return false;
            }
            if (c == '\\') {
                if (!escape()) {
                    return false;
                }
            } else if (c == '[') {
                end();
                skipClass();
            } else if (c == '(') {
                end();
                skipGroup();
            } else if (QUANTIFIERS.indexOf(c) >= 0) {
                quantifier(c);
            } else {
                at++;
                if (c == '.' || c == '^' || c == '$' || c == '+') {
                    end();
                } else {
                    run.append(c);
                }
            }
        }
        end();
        return true;
    }

    private void end() {
        if (run.length() > best.length()) {
            best = run.toString();
        }
        run.setLength(0);
    }

    /// What stands before it may be missing.
    private void quantifier(char c) {
        if (!run.isEmpty()) {
            run.setLength(run.offsetByCodePoints(run.length(), -1));
        }
        end();
        int close = pattern.indexOf('}', at);
        if (c == '{' && close > at && pattern.substring(at + 1, close).matches("\\d+(,\\d*)?")) {
            at = close;
        }
        at++;
    }

    private boolean escape() {
        if (at + 1 >= pattern.length()) {
            return false;
        }
        char next = pattern.charAt(at + 1);
        at += 2;
        if (ONE_CHARACTER_OR_PLACE.indexOf(next) >= 0) {
            end();
            return true;
        }
        if (Character.isLetterOrDigit(next)) {
            return false;
        }
        run.append(next);
        return true;
    }

    private void skipClass() {
        at++;
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
            if (pattern.startsWith("[:", at)) {
                int close = pattern.indexOf(":]", at);
                at = close < 0 ? at + 1 : close + 2;
            } else {
                at += pattern.charAt(at) == '\\' ? 2 : 1;
            }
            first = false;
        }
        at++;
    }

    private void skipGroup() {
        int open = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '[') {
                skipClass();
            } else {
                at++;
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (open == 0) {
                    return;
                }
            }
        }
    }
}
