package org.gatehouse.service.http.route;

import org.jspecify.annotations.Nullable;

/// Words from outside as they may be shown in an answer: short, and without control characters.
public final class Shown {
    private static final int MOST = 200;

    private Shown() {}

    /// The first line of another program's message, as a sentence.
    public static String sentence(@Nullable String message) {
        String first = of(message == null ? "" : message.lines().findFirst().orElse(""));
        return first.endsWith(".") || first.endsWith("…") ? first : first + ".";
    }

    public static String of(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= MOST ? clean : clean.substring(0, MOST) + "…";
    }
}
