package org.gatehouse.contract;

import java.time.Duration;
import java.util.Map;

/// How many grants each cut holds for one reader.
///
/// @param cuts by [GrantCut]; without `unused` and `over_broad`, which are found by looking at each grant
public record GrantCounts(Map<GrantCut, Integer> cuts) {
    /// How soon a grant must end to be ending soon.
    public static final Duration SOON = Duration.ofHours(24);

    public GrantCounts {
        cuts = Map.copyOf(cuts);
    }

    public int of(GrantCut cut) {
        return cuts.getOrDefault(cut, 0);
    }
}
