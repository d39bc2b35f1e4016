package org.gatehouse.service.feed;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as PostgreSQL logs them: `2026-11-23 22:42:34.430 UTC`.
final class PgTime {
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]", Locale.ROOT);

    private PgTime() {}

    /// @return milliseconds since 1970
    static long parse(String text) throws FeedFaultException {
        int zone = text.lastIndexOf(' ');
        try {
            return LocalDateTime.parse(text.substring(0, Math.max(zone, 0)), LOCAL)
                    .atZone(ZoneId.of(text.substring(zone + 1)))
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            throw new FeedFaultException("\"" + shown + "\" is no time whose zone is known: set log_timezone = 'UTC'");
        }
    }
}
