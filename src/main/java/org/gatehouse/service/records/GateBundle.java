package org.gatehouse.service.records;

import java.time.Instant;
import java.util.Map;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What a gate that decides by itself said it decides by.
///
/// @param at when it said so first
/// @param content what is in it; null when that was too much to be kept, or is not known any more
public record GateBundle(
        PersonId gate,
        String revision,
        Instant at,
        @Nullable Content content) {

    /// The parts of a bundle by their hashes, so that it can be said what a newer one changes.
    ///
    /// @param people of the people and their names
    /// @param assets of the assets, those that are frozen left out
    /// @param grants by id
    public record Content(String people, String assets, Map<String, Held> grants) {
        public Content {
            grants = Map.copyOf(grants);
        }
    }

    /// One grant of a bundle.
    ///
    /// @param since when the gate first said that it holds the grant
    public record Held(String hash, Instant since) {}
}
