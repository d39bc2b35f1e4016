package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A detection rule in full.
///
/// @param source the whole text of its file
/// @param switched who last switched it on or off; null when nobody has
public record RuleView(
        RuleRow rule,
        String description,
        List<String> falsePositives,
        List<String> tags,
        String source,
        @Nullable RuleSwitch switched) {
    public RuleView {
        falsePositives = List.copyOf(falsePositives);
        tags = List.copyOf(tags);
    }

    /// @param reason empty once it has been erased
    public record RuleSwitch(boolean on, PersonId by, Instant at, String reason) {}
}
