package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gatehouse.model.incident.Detection;
import org.jspecify.annotations.Nullable;

/// What a rule would have found in stored history.
///
/// @param from the history's beginning
/// @param to its end
/// @param events how many there are in all
/// @param looked how many have been looked at
/// @param matches findings, every one of them
/// @param alerts how many alerts they would have been: one for each rule, actor and asset in an hour
/// @param byDay findings by the day, UTC
/// @param samples the first of them
/// @param fault what went wrong; null when nothing did
public record RuleReplay(
        String rule,
        State state,
        Instant from,
        Instant to,
        long events,
        long looked,
        long matches,
        long alerts,
        Map<String, Long> byDay,
        List<Detection> samples,
        @Nullable String fault) {
    public RuleReplay {
        byDay = Map.copyOf(byDay);
        samples = List.copyOf(samples);
    }

    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }
}
