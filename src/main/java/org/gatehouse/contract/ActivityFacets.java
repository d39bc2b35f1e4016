package org.gatehouse.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /v1/activity/facets`
///
/// @param matched how many events fit
public record ActivityFacets(long matched, List<Facet> facets) {
    public ActivityFacets {
        facets = List.copyOf(facets);
    }

    /// @param field as in the query language: `coverage`
    /// @param values the most frequent first
    /// @param others events with none of these values
    public record Facet(String field, List<Value> values, long others) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /// @param value as in the query language; null for events that have none
    public record Value(@Nullable String value, long events) {}
}
