package org.gatehouse.contract;

import java.util.List;

/// What became of a bulk import: good lines are in, refused ones are listed with the reason, nothing is silent.
public record ImportReport(int added, int changed, int unchanged, List<RefusedLine> refused) {
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /// @param line 1-based line of a CSV, or 1-based place in a JSON array
    public record RefusedLine(int line, String name, String reason) {}
}
