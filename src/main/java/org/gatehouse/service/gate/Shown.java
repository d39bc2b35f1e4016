package org.gatehouse.service.gate;

/// A gate's words as they may be repeated in an answer or an entry: short, and without control characters.
public final class Shown {
    private static final int MOST = 120;

    private Shown() {}

    public static String of(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= MOST ? clean : clean.substring(0, MOST) + "…";
    }
}
