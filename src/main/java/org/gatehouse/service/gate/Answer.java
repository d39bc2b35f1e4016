package org.gatehouse.service.gate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// What a gate is told.
///
/// @param grant the grant that allows it; null when denied, and for public data
/// @param why for programs
/// @param reason why, for a person
/// @param rowFilters SQL predicates that every row must satisfy; empty for all rows
/// @param masks what is shown instead of the values of the columns asked for
public record Answer(
        boolean allowed,
        @Nullable GrantId grant,
        Why why,
        String reason,
        List<String> rowFilters,
        SortedMap<String, Mask> masks) {
    public static Answer denied(Why why, String reason) {
        return new Answer(false, null, why, reason, List.of(), Collections.emptySortedMap());
    }

    public static Answer open(String reason) {
        return new Answer(true, null, Why.PUBLIC, reason, List.of(), Collections.emptySortedMap());
    }

    /// Whether asking for access could change it.
    public boolean curable() {
        return why == Why.APPROVAL_REQUIRED;
    }
}
