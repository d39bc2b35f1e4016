package org.gatehouse.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a duration as people type it: `90m`, `8h`, `2d`, `1d12h`, or ISO 8601 (`PT8H`).
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse(iso(text.strip().toUpperCase(Locale.ROOT)));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + text + "\" is not a duration: expected 90m, 8h, 2d or PT8H");
        }
    }

    private static String iso(String text) {
        if (text.startsWith("P")) {
            return text;
        }
        int days = text.indexOf('D') + 1;
        return days == text.length() ? "P" + text : "P" + text.substring(0, days) + "T" + text.substring(days);
    }
}
