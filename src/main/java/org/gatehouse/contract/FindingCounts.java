package org.gatehouse.contract;

import java.util.Map;

/// How many alerts or incidents there are.
///
/// @param open that still need somebody
/// @param byStatus by state, then by severity; what there is none of is left out
public record FindingCounts(int total, int open, Map<String, Map<String, Integer>> byStatus) {
    public FindingCounts {
        byStatus = Map.copyOf(byStatus);
    }
}
