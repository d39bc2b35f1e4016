package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// What a gate would be told, as a person tried it.
///
/// @param why the reason for programs
/// @param reason the same for a person
/// @param subject who the question means; null when nobody
/// @param grant what allows it; null when it is denied, and for public data
/// @param rowFilters SQL predicates that every row would have to satisfy
/// @param masks what would be shown instead of the values of columns
/// @param needs the request that would cure a denial; null when none could
/// @param at the time that it was asked for
/// @param index the index that answered, by how many ledger entries it took account of
public record GateAnswer(
        boolean allowed,
        String why,
        String reason,
        @Nullable PersonRef subject,
        @Nullable GrantId grant,
        List<String> rowFilters,
        Map<String, Mask> masks,
        @Nullable NeededAccess needs,
        Instant at,
        long index) {
    public GateAnswer {
        rowFilters = List.copyOf(rowFilters);
    }
}
