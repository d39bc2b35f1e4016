package org.gatehouse.service.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.demo.DemoFeeds;
import org.gatehouse.service.demo.DemoGates;
import org.gatehouse.service.demo.DemoSimulator;
import org.gatehouse.service.demo.DemoTeam;
import org.gatehouse.service.demo.DemoTraffic;
import org.gatehouse.service.demo.DemoUseCases;
import org.gatehouse.service.records.Records;

/// The demo team that ships, as the service begins with it.
final class BuiltInTeam implements DemoSeed {
    /// Between two acts of the simulated people: often enough to see the queue live, seldom enough to read in
    /// peace.
    private static final Duration BETWEEN_ACTS = Duration.ofSeconds(15);

    private static final long SEED = 1;

    private final Records records;
    private final DemoTeam team;
    private final DemoUseCases live;

    BuiltInTeam(Records records, Function<InstantSource, UseCases> wiring) {
        this.records = records;
        this.team = new DemoTeam(records, clock -> demo(wiring.apply(clock)));
        this.live = demo(wiring.apply(InstantSource.system()));
    }

    @Override
    public boolean isThere() {
        return team.seeded();
    }

    @Override
    public void seed(Instant now) {
        team.seed(now);
    }

    @Override
    public Map<String, PersonId> personas() {
        return DemoTeam.PERSONAS;
    }

    @Override
    public AutoCloseable simulate(ScheduledExecutorService timer) {
        return new DemoSimulator(live, timer, BETWEEN_ACTS, SEED);
    }

    @Override
    public AutoCloseable traffic(Ingest ingest, int perSecond, boolean fresh) {
        DemoTraffic traffic = new DemoTraffic(records, ingest, perSecond, SEED);
        traffic.start(fresh);
        return traffic;
    }

    @Override
    public AutoCloseable feeds(ActivityParts activity, ScheduledExecutorService timer) {
        DemoFeeds feeds = new DemoFeeds(records, activity.ingest(), activity.watch());
        feeds.start(activity.isFresh(), timer);
        return feeds;
    }

    @Override
    public AutoCloseable gates(GateFace face) {
        DemoGates gates = new DemoGates(face.desk(), face.bundles(), face.register(), InstantSource.system(), SEED);
        gates.start();
        return gates;
    }

    private static DemoUseCases demo(UseCases use) {
        return new DemoUseCases(
                use.path(),
                use.requests(),
                use.decisions(),
                use.grants(),
                use.reviews(),
                use.campaigns(),
                use.alerts(),
                use.incidents(),
                use.freezes(),
                use.assets(),
                new Budgets(use.path(), () -> {}), // measured once the activity store is open
                use.delegations(),
                () -> use.ticks().forEach(tick -> runOut(tick, use)));
    }

    private static void runOut(Tick tick, UseCases use) {
        while (tick.run(use.path().now()) > 0) {
            // each run does a bounded part of what is due
        }
    }
}
