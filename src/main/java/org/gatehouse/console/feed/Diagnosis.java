package org.gatehouse.console.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a document is not understood, and where.
///
/// @param reason in the service's words
/// @param at the place in the document; -1 where the reason names none
/// @param excerpt what stands around it with a caret below; empty where it names none
record Diagnosis(String reason, int at, String excerpt) {
    private static final Pattern PLACE = Pattern.compile("at line (\\d{1,7}), column (\\d{1,9})");
    private static final int BEFORE = 18;
    private static final int AFTER = 14;

    /// @param document as it is shown
    static Diagnosis of(String reason, String document) {
        Matcher place = PLACE.matcher(reason);
        if (!place.find()) {
            return new Diagnosis(reason, -1, "");
        }
        int start = 0;
        for (int line = Integer.parseInt(place.group(1)); line > 1; line--) {
            int end = document.indexOf('\n', start);
            if (end < 0) {
                return new Diagnosis(reason, -1, "");
            }
            start = end + 1;
        }
        int end = document.indexOf('\n', start);
        end = end < 0 ? document.length() : end;
        int at = Math.min(start + Integer.parseInt(place.group(2)) - 1, end);
        return new Diagnosis(reason, at, excerpt(document, start, at, end));
    }

    private static String excerpt(String document, int start, int at, int end) {
        int from = Math.max(start, at - BEFORE);
        int to = Math.min(end, at + AFTER);
        String before = (from > start ? "…" : "") + document.substring(from, at);
        String line = (before + document.substring(at, to)).replace('\t', ' ') + (to < end ? "…" : "");
        // Spaces at which the line would wrap would take it away from its caret.
        return (line + "\n" + " ".repeat(before.length()) + "^").replace(' ', '\u00A0');
    }
}
