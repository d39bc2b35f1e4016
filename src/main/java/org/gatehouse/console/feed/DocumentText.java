package org.gatehouse.console.feed;

import org.gatehouse.contract.QuarantineView;

/// A document of unknown make as it is shown: nothing in it that is not seen, and no more of it than can be drawn.
///
/// @param shown what is shown, and may be changed unless it is cut
/// @param hidden how many characters are shown as a sign, because they would not be seen or would move others about
/// @param cut whether there is more than is shown
record DocumentText(String shown, int hidden, boolean cut) {
    /// More than this is neither drawn nor changed in place.
    static final int MOST = 100_000;

    private static final char CONTROL_PICTURES = '\u2400';
    private static final char DELETE_PICTURE = '\u2421';
    private static final char SIGN = '\uFFFD';

    static DocumentText of(QuarantineView kept) {
        return of(kept.document());
    }

    static DocumentText of(String document) {
        boolean cut = document.length() > MOST;
        StringBuilder shown = new StringBuilder(Math.min(document.length(), MOST));
        int hidden = 0;
        for (int i = 0; i < Math.min(document.length(), MOST); i++) {
            char c = document.charAt(i);
            char seen = seen(document, i, c);
            hidden += seen == c ? 0 : 1;
            shown.append(seen);
        }
        return new DocumentText(shown.toString(), hidden, cut);
    }

    private static char seen(String document, int at, char c) {
        if (c == '\n' || c == '\t') {
            return c;
        }
        if (c < ' ') {
            return (char) (CONTROL_PICTURES + c);
        }
        if (c == '\u007F') {
            return DELETE_PICTURE;
        }
        boolean first = Character.isHighSurrogate(c)
                && at + 1 < document.length()
                && Character.isLowSurrogate(document.charAt(at + 1));
        boolean second = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(document.charAt(at - 1));
        if (first || second) {
            return c;
        }
        // Controls, marks of direction and joiners, halves of characters.
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> SIGN;
            default -> c;
        };
    }
}
