package org.gatehouse.service.app;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.gatehouse.model.PersonId;

/// Where there is no team to begin with.
final class NoTeam implements DemoSeed {
    @Override
    public boolean isThere() {
        return false;
    }

    @Override
    public void seed(Instant now) {
        throw new CannotStartException("This build holds no demo team; start without --demo.");
    }

    @Override
    public Map<String, PersonId> personas() {
        return Map.of();
    }

    @Override
    public AutoCloseable simulate(ScheduledExecutorService timer) {
        return () -> {};
    }
}
