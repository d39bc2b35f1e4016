package org.gatehouse.service.store;

import java.util.List;
import org.gatehouse.contract.Json;

/// Records as the documents they are stored as. Unknown members are ignored, so that a service can read what a
/// newer one has written.
final class Stored {
    /// The most characters one document may have.
    static final int MOST = 1_000_000;

    private Stored() {}

    /// @throws IllegalArgumentException when it is larger than the store keeps
    static String write(Object value) {
        String document = Json.LENIENT.writeValueAsString(value);
        if (document.length() > MOST) {
            throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " of " + document.length()
                    + " characters cannot be stored: the most is " + MOST + ".");
        }
        return document;
    }

    static <T> T read(String document, Class<T> type) {
        return Json.LENIENT.readValue(document, type);
    }

    static <T> List<T> readAll(List<String> documents, Class<T> type) {
        return documents.stream().map(document -> read(document, type)).toList();
    }
}
