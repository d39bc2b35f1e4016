package org.gatehouse.policy;

import java.util.OptionalInt;

/// Looks for `//` remarks in an expression. In a folded text its lines are one line, so a remark on one of them takes
/// every line after it out of the rule: nobody would see that a condition is gone.
final class Remarks {
    private final String text;
    private int at;

    private Remarks(String text) {
        this.text = text;
    }

    /// @return the offset, in characters, of the first remark that runs over the end of a line of the file
    static OptionalInt swallowing(String text, ScalarPlaces places) {
        Remarks remarks = new Remarks(text);
        while (remarks.seek()) {
            int begin = remarks.at;
            int end = text.indexOf('\n', begin);
            remarks.at = end < 0 ? text.length() : end;
            int first = text.codePointCount(0, begin);
            int last = text.codePointCount(
                            0, text.substring(0, remarks.at).stripTrailing().length())
                    - 1;
            if (places.at(first).line() != places.at(last).line()) {
                return OptionalInt.of(first);
            }
        }
        return OptionalInt.empty();
    }

    /// Goes to the next remark, stepping over texts in quotes.
    private boolean seek() {
        while (at < text.length()) {
            char here = text.charAt(at);
            if (text.startsWith("//", at)) {
                return true;
            }
            at = here == '\'' || here == '"' ? afterQuoted(here) : at + 1;
        }
        return false;
    }

    private int afterQuoted(char quote) {
        boolean raw = at > 0 && (text.charAt(at - 1) == 'r' || text.charAt(at - 1) == 'R');
        String three = String.valueOf(quote).repeat(3);
        String end = text.startsWith(three, at) ? three : String.valueOf(quote);
        int next = at + end.length();
        while (next < text.length() && !text.startsWith(end, next)) {
            next += !raw && text.charAt(next) == '\\' ? 2 : 1;
        }
        return Math.min(next + end.length(), text.length());
    }
}
