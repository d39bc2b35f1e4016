package org.gatehouse.detection.event;

import java.nio.charset.StandardCharsets;

/// How texts are compared when case does not matter: character by character, so that a part of a text folds as it does
/// within the whole.
public final class Fold {
    private static final byte[] LOWER = new byte[128];

    static {
        for (int i = 0; i < LOWER.length; i++) {
            LOWER[i] = (byte) Character.toLowerCase(i);
        }
    }

    private Fold() {}

    public static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Fold::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    public static byte[] bytes(String text) {
        return fold(text).getBytes(StandardCharsets.UTF_8);
    }

    /// Of an ASCII character.
    static byte ascii(byte character) {
        return LOWER[character];
    }
}
