package org.gatehouse.console.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a picture is, in pixels.
public record ShotSize(int width, int height) {
    public static final ShotSize USUAL = new ShotSize(1440, 900);
    public static final ShotSize SMALLEST = new ShotSize(1100, 700);

    private static final Pattern FORM = Pattern.compile("(\\d{3,5})x(\\d{3,5})");

    /// Reads `1440x900`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static ShotSize parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A size is written like 1440x900, not \"" + text + "\"");
        }
        return new ShotSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
