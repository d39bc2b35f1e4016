package org.gatehouse.service.gate.authzen;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A subject or a resource.
///
/// @param id null in a search for it
/// @param properties an object, or missing
public record Entity(String type, @Nullable String id, JsonNode properties) {
    /// The id, where the question cannot be without one.
    public String named() {
        return id == null ? "" : id;
    }
}
