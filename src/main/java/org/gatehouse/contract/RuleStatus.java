package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How detection as a whole fares.
///
/// @param loadedAt when the rules were last read
/// @param problems why files are refused
/// @param looked events that rules were run over, since the service started
/// @param waiting events that are durable, and have not been looked at yet
/// @param lagMs how long the event looked at last had been durable; 0 when none waits
/// @param missed events that came faster than rules could be run over them, and were left out
/// @param failed events that could not be looked at, for a fault of ours; the log says why
/// @param forgotten of each correlation, groups that were forgotten for want of room
public record RuleStatus(
        Instant loadedAt,
        int rules,
        List<RuleProblem> problems,
        long looked,
        long waiting,
        long lagMs,
        long missed,
        long failed,
        Map<String, Long> forgotten) {
    public RuleStatus {
        problems = List.copyOf(problems);
        forgotten = Map.copyOf(forgotten);
    }
}
