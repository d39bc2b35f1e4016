package org.gatehouse.model.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was probably meant.
final class Nearest {
    private static final int FAR = 3;

    private Nearest() {}

    /// The word that differs least, unless all differ much.
    static Optional<String> to(String text, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(text, word)))
                .filter(word -> distance(text, word) < FAR);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
