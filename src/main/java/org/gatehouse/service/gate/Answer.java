package org.gatehouse.service.gate;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// What a gate is told.
///
/// @param grant the grant that allows it; null when denied, and for public data
/// @param why for programs
/// @param words why, for a person; put together only when somebody reads them
/// @param rowFilters SQL predicates that every row must satisfy; empty for all rows
/// @param masks what is shown instead of the values of the columns asked for
public record Answer(
        boolean allowed,
        @Nullable GrantId grant,
        Why why,
        Supplier<String> words,
        List<String> rowFilters,
        SortedMap<String, Mask> masks) {
    public static Answer denied(Why why, String reason) {
        return new Answer(false, null, why, () -> reason, List.of(), Collections.emptySortedMap());
    }

    public static Answer open(String reason) {
        return new Answer(true, null, Why.PUBLIC, () -> reason, List.of(), Collections.emptySortedMap());
    }

    /// Why, for a person.
    public String reason() {
        return words.get();
    }

    /// Whether both say the same, however they put it together.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answer that
                && allowed == that.allowed
                && Objects.equals(grant, that.grant)
                && why == that.why
                && reason().equals(that.reason())
                && rowFilters.equals(that.rowFilters)
                && masks.equals(that.masks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(allowed, grant, why, rowFilters, masks);
    }

    /// Whether asking for access could change it.
    public boolean curable() {
        return why == Why.APPROVAL_REQUIRED;
    }
}
