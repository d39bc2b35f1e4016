package org.gatehouse.service.http;

import java.util.Map;

/// Headers that every answer bears: nothing here is a web page, so a browser is told to run, show and keep nothing.
final class SecurityHeaders {
    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private SecurityHeaders() {}
}
