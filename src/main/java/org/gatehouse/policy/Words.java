package org.gatehouse.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How model values are written in policies and in sentences.
final class Words {
    private Words() {}

    /// `LEAD_STEWARD` is written `lead_steward`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static SortedSet<String> all(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).collect(Collectors.toCollection(TreeSet::new));
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /// `2 days 4 hours`; what is under a second counts as one.
    static String of(Duration duration) {
        List<String> parts = new ArrayList<>();
        count(parts, duration.toDays(), "day");
        count(parts, duration.toHoursPart(), "hour");
        count(parts, duration.toMinutesPart(), "minute");
        count(parts, duration.toSecondsPart(), "second");
        return parts.isEmpty() ? "1 second" : String.join(" ", parts);
    }

    private static void count(List<String> parts, long many, String unit) {
        if (many != 0) {
            parts.add(many + " " + unit + (many == 1 ? "" : "s"));
        }
    }

    /// ` Did you mean "purpose"?`, or nothing when none is near.
    static String didYouMean(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> !candidate.equals(word))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3)
                        || (word.length() > 2 && candidate.startsWith(word)))
                .min((a, b) -> Integer.compare(distance(word, a), distance(word, b)))
                .map(candidate -> " Did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /// How many letters must be added, dropped or changed (Levenshtein).
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
