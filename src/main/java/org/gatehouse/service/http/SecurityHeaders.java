package org.gatehouse.service.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import java.util.List;

/// Headers that every answer bears: nothing here is a web page, so a browser is told to run, show and keep nothing.
final class SecurityHeaders {
    static final List<Header> ALL = List.of(
            HeaderValues.createCached("Cache-Control", "no-store"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("X-Frame-Options", "DENY"));

    private SecurityHeaders() {}
}
