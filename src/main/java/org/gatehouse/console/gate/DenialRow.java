package org.gatehouse.console.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// One thing that was refused, however often.
///
/// @param latest as it was refused last
/// @param times how often among the latest denials
record DenialRow(Denial latest, int times) {
    /// What makes two denials the same to the eye.
    record Key(@Nullable PersonId subject, String name, String action, String asset, String why, String reason) {}

    Key key() {
        return new Key(latest.subject(), latest.name(), latest.action(), latest.asset(), latest.why(), latest.reason());
    }

    /// @param denials the newest first
    static List<DenialRow> of(List<Denial> denials) {
        Map<Key, DenialRow> rows = new LinkedHashMap<>();
        for (Denial denial : denials) {
            DenialRow row = new DenialRow(denial, 1);
            rows.merge(row.key(), row, (newer, _) -> new DenialRow(newer.latest(), newer.times() + 1));
        }
        return new ArrayList<>(rows.values());
    }
}
