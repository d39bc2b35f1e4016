package org.gatehouse.model.query;

/// Patterns in which `*` stands for anything, also for nothing.
public final class Glob {
    private Glob() {}

    public static boolean isPattern(String text) {
        return text.indexOf('*') >= 0;
    }

    /// Whether the whole text fits. Costs at most the product of both lengths.
    public static boolean fits(String pattern, String text) {
        if (!isPattern(pattern)) {
            return pattern.equals(text);
        }
        int at = 0;
        int p = 0;
        int star = -1;
        int taken = 0;
        while (at < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                taken = at;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(at)) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
