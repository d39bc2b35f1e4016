package org.gatehouse.detection.sigma;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Words in messages.
final class Words {
    private Words() {}

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// ` Did you mean "…"?`, or nothing.
    static String didYouMean(String word, Collection<String> known) {
        String asked = word.length() > 60 ? word.substring(0, 60) : word;
        return known.stream()
                .filter(each -> distance(asked, each) <= 2 && distance(asked, each) < each.length())
                .min(Comparator.comparingInt((String each) -> distance(asked, each))
                        .thenComparing(Comparator.naturalOrder()))
                .map(nearest -> " Did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    /// How many letters have to be changed, added or left out.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /// A title as an identifier: `access_after_expiry`.
    static String slug(String title) {
        String slug =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return slug.length() > 80 ? slug.substring(0, 80) : slug;
    }
}
