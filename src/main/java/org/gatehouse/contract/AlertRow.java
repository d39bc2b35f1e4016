package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.incident.Alert;
import org.jspecify.annotations.Nullable;

/// An alert as a line of the triage queue.
///
/// @param person who did it; null when the register does not know them
/// @param owner who looks at it
/// @param merged the alerts shown under it, oldest first; each is as it was
/// @param eventCount of it and those merged into it
/// @param whyNot what keeps the caller from acting on it; null when nothing does
public record AlertRow(
        Alert alert,
        @Nullable PersonRef person,
        @Nullable PersonRef owner,
        List<Alert> merged,
        long eventCount,
        @Nullable String whyNot) {
    public AlertRow {
        merged = List.copyOf(merged);
    }
}
