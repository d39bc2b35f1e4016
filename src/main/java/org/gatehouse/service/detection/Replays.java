package org.gatehouse.service.detection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RuleReplay;
import org.jspecify.annotations.Nullable;

/// Replays, one at a time; of each rule the last is remembered while the service runs. Safe for any number of threads.
final class Replays implements AutoCloseable {
    private static final int REMEMBERED = 50;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rule-replay").daemon().factory());
    private final Map<String, Replay> last = new LinkedHashMap<>();
    private @Nullable Replay current;

    /// @throws Refusal `WRONG_STATE` while another runs
    synchronized RuleReplay start(String rule, Replay replay) {
        Replay running = current;
        if (running != null && running.now().state() == RuleReplay.State.RUNNING) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    "The replay of " + running.now().rule()
                            + " is still running; one runs at a time. Stop it, or wait.");
        }
        current = replay;
        last.remove(rule);
        last.put(rule, replay);
        if (last.size() > REMEMBERED) {
            last.remove(last.keySet().iterator().next());
        }
        worker.execute(replay);
        return replay.now();
    }

    synchronized Optional<Replay> of(String rule) {
        return Optional.ofNullable(last.get(rule));
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.stop();
        }
        worker.shutdownNow();
    }
}
