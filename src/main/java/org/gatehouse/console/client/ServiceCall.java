package org.gatehouse.console.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One call before it is sent.
///
/// @param path under the service's address, already escaped where it holds ids
/// @param query parameters by name
/// @param body written as JSON, or a [Text] as it stands; null for none
/// @param key for acts
/// @param version sent as `If-Match`
record ServiceCall(
        String method,
        String path,
        Map<String, String> query,
        @Nullable Object body,
        @Nullable ActKey key,
        @Nullable Long version) {
    /// A body that is sent as it stands, in UTF-8.
    record Text(String mediaType, String text) {}

    static ServiceCall get(String path) {
        return new ServiceCall("GET", path, Map.of(), null, null, null);
    }

    static ServiceCall post(String path, @Nullable Object body) {
        return new ServiceCall("POST", path, Map.of(), body, null, null);
    }

    static ServiceCall put(String path, Object body) {
        return new ServiceCall("PUT", path, Map.of(), body, null, null);
    }

    static ServiceCall delete(String path) {
        return new ServiceCall("DELETE", path, Map.of(), null, null, null);
    }

    /// The same act each time it is sent.
    ServiceCall as(ActKey act) {
        return new ServiceCall(method, path, query, body, act, version);
    }

    ServiceCall ifVersion(long read) {
        return new ServiceCall(method, path, query, body, key, read);
    }

    /// Adds a parameter; null and blank ones are left out.
    ServiceCall with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value.toString());
        return new ServiceCall(method, path, more, body, key, version);
    }

    ServiceCall page(PageOf page) {
        return with("limit", page.limit()).with("after", page.after());
    }
}
