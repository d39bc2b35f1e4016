package org.gatehouse.detection.engine;

import org.gatehouse.detection.event.Fold;
import org.gatehouse.detection.rule.Glob;
import org.gatehouse.detection.rule.Test;
import org.jspecify.annotations.Nullable;

/// What an index looks for on behalf of a test.
///
/// @param literal folded
/// @param decides whether finding it answers the test; otherwise the test is asked, and only then
record Needle(String literal, Place place, boolean decides) {
    enum Place {
        WHOLE,
        START,
        END,
        ANYWHERE
    }

    private static final int SHORTEST = 2;

    /// @return null when nothing certain can be looked for
    static @Nullable Needle of(Test test) {
        return switch (test) {
            case Test.Matches(String field, Glob glob, boolean cased) -> of(glob, cased);
            case Test.Regex regex -> {
                String literal = RegexLiteral.mandatory(regex.pattern(), regex.ignoreCase());
                yield literal == null ? null : new Needle(Fold.fold(literal), Place.ANYWHERE, false);
            }
            default -> null;
        };
    }

    private static @Nullable Needle of(Glob glob, boolean cased) {
        int length = glob.length();
        if (glob.isLiteral()) {
            return needle(glob, 0, length, Place.WHOLE, !cased);
        }
        boolean open = glob.token(0) == Glob.ANY;
        boolean openEnd = glob.token(length - 1) == Glob.ANY;
        int from = open ? 1 : 0;
        int to = openEnd ? length - 1 : length;
        if (from < to && glob.part(from, to).isLiteral()) {
            Place place = open && openEnd ? Place.ANYWHERE : open ? Place.END : Place.START;
            return needle(glob, from, to, place, !cased);
        }
        return longest(glob);
    }

    private static @Nullable Needle longest(Glob glob) {
        int best = 0;
        int bestFrom = 0;
        int from = 0;
        for (int i = 0; i <= glob.length(); i++) {
            if (i == glob.length() || glob.token(i) < 0) {
                if (i - from > best) {
                    best = i - from;
                    bestFrom = from;
                }
                from = i + 1;
            }
        }
        return best < SHORTEST ? null : needle(glob, bestFrom, bestFrom + best, Place.ANYWHERE, false);
    }

    private static Needle needle(Glob glob, int from, int to, Place place, boolean decides) {
        StringBuilder literal = new StringBuilder();
        for (int i = from; i < to; i++) {
            literal.appendCodePoint(glob.token(i));
        }
        return new Needle(Fold.fold(literal.toString()), place, decides);
    }
}
