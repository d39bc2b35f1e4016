package org.gatehouse.service.http;

import java.time.Duration;

/// How the service is reached and how much it takes from whom.
///
/// @param host the address it binds to
/// @param port 0 for any free one
/// @param bodyBytes the largest document
/// @param importBytes the largest document of a bulk import
/// @param callsPerSecond what one identity may call over time
/// @param callsBurst how many calls it may make at once before that counts
/// @param unknownPerSecond what one address may call over time without a valid token
/// @param unknownBurst how many such calls it may make at once before that counts
/// @param callsAtOnce calls under way at the same time, streams not counted; more are refused as overload
/// @param connections TCP connections, streams included
/// @param stopWithin how long calls under way are waited for when stopping
public record HttpSettings(
        String host,
        int port,
        int bodyBytes,
        int importBytes,
        int callsPerSecond,
        int callsBurst,
        int unknownPerSecond,
        int unknownBurst,
        int callsAtOnce,
        int connections,
        Duration stopWithin) {
    public static final HttpSettings USUAL = new HttpSettings(
            "127.0.0.1", 8700, 1 << 20, 32 << 20, 200, 1_000, 20, 200, 256, 4_000, Duration.ofSeconds(6));

    public HttpSettings onPort(int other) {
        return new HttpSettings(
                host,
                other,
                bodyBytes,
                importBytes,
                callsPerSecond,
                callsBurst,
                unknownPerSecond,
                unknownBurst,
                callsAtOnce,
                connections,
                stopWithin);
    }
}
