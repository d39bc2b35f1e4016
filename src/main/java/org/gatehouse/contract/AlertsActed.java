package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.jspecify.annotations.Nullable;

/// What an act on alerts did.
///
/// @param matched how many alerts it was meant for
/// @param changed how many it changed
/// @param left the first of those it left alone, with why
/// @param incident the incident that they were attached to
public record AlertsActed(
        int matched, int changed, List<Left> left, @Nullable IncidentId incident) {
    /// The most that are named.
    public static final int MOST_LEFT = 50;

    public AlertsActed {
        left = List.copyOf(left);
    }

    public record Left(AlertId alert, String why) {}
}
