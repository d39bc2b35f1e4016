package org.gatehouse.service.http.route;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a route answers.
///
/// @param body what goes out as JSON; null for none
/// @param headers on top of those every answer bears
public record Reply(int status, @Nullable Object body, Map<String, String> headers) {
    private static final String JSON = "application/json";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// A body that is written bit by bit until its writer returns.
    @FunctionalInterface
    public interface Streaming {
        /// @throws IOException when the reader is gone
        void writeTo(OutputStream out) throws IOException;
    }

    /// A body that is not JSON.
    ///
    /// @param bytes not changed by anybody once handed over
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody on purpose
    public record Raw(byte[] bytes) {}

    public static Reply ok(Object body) {
        return new Reply(200, body, Map.of());
    }

    /// Made something new, which can be read at this path.
    public static Reply created(String path, Object body) {
        return new Reply(201, body, Map.of("Location", path));
    }

    public static Reply noContent() {
        return new Reply(204, null, Map.of());
    }

    /// What the caller has is what there is.
    public static Reply notModified() {
        return new Reply(304, null, Map.of());
    }

    public static Reply raw(String contentType, byte[] bytes) {
        return new Reply(200, new Raw(bytes), Map.of("Content-Type", contentType));
    }

    public static Reply streaming(String contentType, Streaming body) {
        return new Reply(200, body, Map.of("Content-Type", contentType));
    }

    /// Says which version this is, for a later `If-Match`.
    public Reply version(long version) {
        return with("ETag", "\"" + version + "\"");
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, body, more);
    }

    public Reply withStatus(int other) {
        return new Reply(other, body, headers);
    }

    public String contentType() {
        return headers.getOrDefault("Content-Type", JSON);
    }
}
