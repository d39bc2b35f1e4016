package org.gatehouse.console.kit;

import java.util.List;
import java.util.Locale;

/// One text to match against, folded once. A word of the query matches where it occurs in the text, or where its
/// letters occur in the title in order, the first of them at the beginning of a word. The score is higher for words
/// found whole, at the beginning of words, and in the title.
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
    private final long beginnings;

    FuzzyText(String title, String subtitle) {
        this.folded = fold(subtitle.isEmpty() ? title : title + " " + subtitle);
        this.titleLength = Math.min(title.length(), folded.length());
        this.letters = lettersOf(folded);
        this.beginnings = beginningsOf();
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
        for (int i = 0; i < query.words.size(); i++) {
            int score = score(query.words.get(i));
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
        if (found == 0) {
            return WHOLE + IN_TITLE + AT_START;
        }
        int inTitle = found < titleLength ? IN_TITLE : 0;
        return WHOLE + inTitle + (occursAtWord(word, found) ? AT_WORD : 0);
    }

    private boolean occursAtWord(String word, int first) {
        if ((beginnings & bit(word.charAt(0))) == 0) {
            return false;
        }
        for (int at = first; at >= 0; at = folded.indexOf(word, at + 1)) {
            if (startsWord(at)) {
                return true;
            }
        }
        return false;
    }

    /// Letters in order with gaps, within the title: beginnings of words and neighbours are better than letters
    /// anywhere.
    private int scattered(String word) {
        if ((beginnings & bit(word.charAt(0))) == 0) {
            return NO_MATCH;
        }
        int at = firstAtWord(word.charAt(0));
        int score = SCATTERED;
        for (int i = 1; i < word.length() && at >= 0; i++) {
            int next = folded.indexOf(word.charAt(i), at + 1);
            score += next < 0 ? 0 : startsWord(next) ? 3 : next == at + 1 ? 2 : -1;
            at = next;
        }
        return at < 0 || at >= titleLength ? NO_MATCH : Math.clamp(score, 0, WHOLE - 1);
    }

    private int firstAtWord(char letter) {
        int at = folded.indexOf(letter);
        while (at > 0 && !startsWord(at)) {
            at = folded.indexOf(letter, at + 1);
        }
        return at;
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
            bits |= bit(folded.charAt(i));
        }
        return bits;
    }

    /// Which letters and digits begin words, likewise.
    private long beginningsOf() {
        long bits = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (startsWord(i)) {
                bits |= bit(folded.charAt(i));
            }
        }
        return bits;
    }

    private static long bit(char letter) {
        return 1L << (letter & 63);
    }
}
