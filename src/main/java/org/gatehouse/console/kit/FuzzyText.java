package org.gatehouse.console.kit;

import java.util.List;
import java.util.Locale;

/// One text to match against, folded once. A word of the query matches when its letters occur in the text in
/// order; the score is higher for words found whole, at the beginning of words, and without gaps, and for the
/// title.
final class FuzzyText {
    private static final int NO_MATCH = -1;
    private static final int WHOLE = 100;
    private static final int AT_START = 60;
    private static final int AT_WORD = 40;
    private static final int IN_TITLE = 30;
    private static final int SCATTERED = 30;

    private final String folded;
    private final int titleLength;
    private final long letters;

    FuzzyText(String title, String subtitle) {
        this.folded = fold(subtitle.isEmpty() ? title : title + " " + subtitle);
        this.titleLength = title.length();
        this.letters = lettersOf(folded);
    }

    /// A query, folded and split once for all texts.
    record Query(List<String> words, long letters) {
        static Query of(String text) {
            String folded = fold(text).strip();
            List<String> words = folded.isEmpty() ? List.of() : List.of(folded.split("\\s+", -1));
            return new Query(words, lettersOf(String.join("", words)));
        }
    }

    /// How well all words of the query match, or -1 when one does not.
    int score(Query query) {
        if ((query.letters & ~letters) != 0) {
            return NO_MATCH;
        }
        int sum = 0;
        for (String word : query.words) {
            int score = score(word);
            if (score == NO_MATCH) {
                return NO_MATCH;
            }
            sum += score;
        }
        return sum;
    }

    private int score(String word) {
        int found = folded.indexOf(word);
        if (found < 0) {
            return scattered(word);
        }
        int score = WHOLE + (found < titleLength ? IN_TITLE : 0);
        if (found == 0) {
            return score + AT_START;
        }
        return startsWord(found) || folded.indexOf(" " + word) >= 0 ? score + AT_WORD : score;
    }

    /// Letters in order with gaps: the fewer gaps and the more beginnings of words, the better.
    private int scattered(String word) {
        int at = -1;
        int score = SCATTERED;
        for (int i = 0; i < word.length(); i++) {
            int next = folded.indexOf(word.charAt(i), at + 1);
            if (next < 0) {
                return NO_MATCH;
            }
            score += startsWord(next) ? 3 : next == at + 1 ? 2 : -1;
            at = next;
        }
        return Math.clamp(score, 0, WHOLE - 1);
    }

    private boolean startsWord(int at) {
        return at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// Which letters and digits occur, one bit each, so that most texts are refused by one comparison.
    private static long lettersOf(String folded) {
        long bits = 0;
        for (int i = 0; i < folded.length(); i++) {
            bits |= 1L << (folded.charAt(i) & 63);
        }
        return bits;
    }
}
