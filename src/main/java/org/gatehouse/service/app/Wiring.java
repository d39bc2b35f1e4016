package org.gatehouse.service.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.PagingView;
import org.gatehouse.model.Person;
import org.gatehouse.policy.Scenario;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.access.GateMemory;
import org.gatehouse.service.access.StreamEvents;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.access.Timekeeper;
import org.gatehouse.service.activity.Past;
import org.gatehouse.service.demo.DemoTraffic;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.gate.BudgetMeter;
import org.gatehouse.service.gate.GateKey;
import org.gatehouse.service.gate.GateRegister;
import org.gatehouse.service.gate.GateTally;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.IndexAudit;
import org.gatehouse.service.gate.IndexGate;
import org.gatehouse.service.gate.IndexRepair;
import org.gatehouse.service.gate.IndexWatch;
import org.gatehouse.service.http.HttpFace;
import org.gatehouse.service.http.Tokens;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.http.stream.ActivityHub;
import org.gatehouse.service.http.stream.StreamHub;
import org.gatehouse.service.identity.Credentials;
import org.gatehouse.service.identity.KnownTokens;
import org.gatehouse.service.incident.EvidenceRoom;
import org.gatehouse.service.incident.EvidenceVault;
import org.gatehouse.service.incident.Pager;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.activity.DuckActivityStore;

/// Puts the service together and starts its parts, in an order that matters: the index of grants hears of commits
/// before anybody who could tell of them, and nothing is answered before everything is there.
final class Wiring {
    private static final String VERSION = Optional.ofNullable(
                    Wiring.class.getPackage().getImplementationVersion())
            .orElse("development");

    private static final PagingView NOBODY_PAGED = new PagingView(null, 0, null, null, 0, null);

    private final ServiceConfig config;
    private final Records records;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Deque<AutoCloseable> opened;
    private final GrantIndex index = new GrantIndex();
    private final Past past = new Past();
    private final GateRegister gates = new GateRegister();
    private final GateTally tally = new GateTally();

    /// To be run once the port is known.
    private Runnable addressed = () -> {};

    /// @param opened gets everything that must be closed, in the order in which it was opened
    Wiring(
            ServiceConfig config,
            Records records,
            InstantSource clock,
            SecureRandom random,
            Deque<AutoCloseable> opened) {
        this.config = config;
        this.records = records;
        this.clock = clock;
        this.random = random;
        this.opened = opened;
    }

    HttpFace start(DemoSeed.Maker maker) {
        CompletableFuture<ActivityStore> opening = openActivity();
        records.onCommit(index);
        records.onCommit(gates);
        records.read(reading -> {
            index.rebuild(reading);
            gates.rebuild(reading);
            return true;
        });
        UseCases use = useCases(clock);
        DemoSeed team = maker.over(records, this::useCases);
        begin(use, team);
        ActivityStore store = opened(opening);
        ActivityParts activity = activity(store, use);
        DetectionParts detection =
                DetectionParts.over(store, records, past, gates, use, activity, config, clock, opened);
        BudgetMeter meter = new BudgetMeter(records, store, index, clock);
        meter.changed();
        Budgets budgets = new Budgets(use.path(), meter::changed);
        GateMemory memory = new GateMemory(use.path(), tally);
        records.read(reading -> {
            memory.recall(reading);
            return true;
        });
        opened.push(memory);
        opened.push(use.gateDenials());

        ScheduledExecutorService timer = timer();
        Timekeeper timekeeper = new Timekeeper(
                ticks(use, activity, detection, memory, meter),
                clock,
                timer,
                config.clock().every());
        records.onCommit(timekeeper);
        opened.push(timekeeper);
        IndexRepair repair = new IndexRepair(index, use.path());
        IndexAudit audit = new IndexAudit(index, use.path(), () -> repair.run(clock.instant()));
        GateFace gateFace = new GateFace(
                records, index, gates, use, clock, GateKey.in(config.data()), tally, memory, budgets, meter);
        HttpFace http = face(use, activity, detection, gateFace, team.isThere(), audit);
        timekeeper.start();
        if (config.demo()) {
            opened.push(team.simulate(timer));
            opened.push(team.gates(gateFace));
            opened.push(team.feeds(activity, timer));
            opened.push(team.traffic(activity.ingest(), config.activity().demoPerSecond(), activity.isFresh()));
        }
        IndexWatch watch = new IndexWatch(audit);
        watch.start();
        opened.push(watch);
        http.start();
        addressed.run();
        opened.push(http);
        return http;
    }

    /// The database takes its time to load, so that it is opened beside the rest.
    private CompletableFuture<ActivityStore> openActivity() {
        CompletableFuture<ActivityStore> opening = CompletableFuture.supplyAsync(
                () -> DuckActivityStore.open(
                        config.data().resolve("activity"), config.activity().store(), clock),
                work -> Thread.ofPlatform().name("activity-opening").daemon().start(work));
        opened.push(() -> opening.thenAccept(ActivityStore::close).join());
        return opening;
    }

    /// Learns the past before anything more is committed, and from then on hears of every commit.
    private ActivityParts activity(ActivityStore store, UseCases use) {
        records.onCommit(past);
        past.build(records);
        ActivitySettings settings =
                config.demo() ? config.activity().withUsualNetworks(DemoTraffic.networks()) : config.activity();
        return ActivityParts.over(store, past, use, settings, config.stream(), clock, opened);
    }

    private static ActivityStore opened(CompletableFuture<ActivityStore> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ActivityStoreException known
                    ? new CannotStartException(String.valueOf(known.getMessage()), known)
                    : e;
        }
    }

    /// What time alone brings, after the index of grants is put right should it have fallen out of step.
    private List<Tick> ticks(
            UseCases use, ActivityParts activity, DetectionParts detection, GateMemory memory, BudgetMeter meter) {
        List<Tick> ticks = new ArrayList<>(List.of(new IndexRepair(index, use.path())));
        ticks.addAll(use.ticks());
        ticks.addAll(activity.ticks());
        ticks.add(detection.feedWatch());
        ticks.add(meter);
        ticks.add(memory);
        return ticks;
    }

    private UseCases useCases(InstantSource time) {
        return UseCases.over(records, time, new IndexGate(index, time), random);
    }

    private void begin(UseCases use, DemoSeed team) {
        Scenario scenario = config.scenario();
        if (scenario != null) {
            new ScenarioStart(records, use).begin(scenario, config.data());
            return;
        }
        List<Person> people = records.read(reading -> reading.people());
        ScenarioStart.refuseStoreOf(people, config.data());
        FirstStart first = new FirstStart(records, use);
        first.installPolicy();
        if (config.demo()) {
            new DemoStart(team, use.credentials()).begin(config.data(), people.isEmpty(), clock.instant());
        } else {
            first.registerAdministrator(config.data());
        }
    }

    private HttpFace face(
            UseCases use,
            ActivityParts activity,
            DetectionParts detection,
            GateFace gateFace,
            boolean demo,
            IndexAudit audit) {
        LedgerEvents events = new LedgerEvents(records, new StreamEvents(records, clock, use.rows()));
        StreamHub hub = new StreamHub(events, config.stream());
        records.onCommit(hub);
        hub.start();
        opened.push(hub);
        Metrics metrics = new Metrics();
        opened.push(metrics);
        metrics.gauge("gatehouse.streams", "Streams that are open", hub, StreamHub::streams);
        metrics.gauge(
                "gatehouse.activity.streams",
                "Streams of activity that are open",
                activity.hub(),
                ActivityHub::streams);
        metrics.gauge("gatehouse.ledger.entries", "Entries in the ledger", records, Wiring::ledgerSize);
        gateFace.measure(metrics);
        measure(metrics, audit);
        KnownTokens known = new KnownTokens(use.credentials(), clock);
        records.onCommit(known);
        Optional<Pager> pager = Paging.start(config.data(), records, clock, opened);
        Api api = new Api(
                records,
                use,
                clock,
                gateFace,
                new EvidenceRoom(use.path(), EvidenceVault.in(config.data(), random)),
                () -> pager.map(Pager::view).orElse(NOBODY_PAGED),
                () -> indexHealth(audit));
        Scenario scenario = config.scenario();
        RouteTable routes = scenario == null
                ? api.routes(hub, events, activity, detection, demo, VERSION, metrics::scrape)
                : api.routes(scenario, VERSION, metrics::scrape);
        HttpFace face = HttpFace.over(
                config.http(),
                routes,
                tokens(use.credentials(), known),
                (person, key) -> records.read(reading -> reading.idempotentOutcome(person, key)),
                metrics.registry(),
                clock,
                () -> {
                    hub.close();
                    activity.hub().close();
                });
        URI elsewhere = config.publicUrl();
        addressed = () -> gateFace.reachedAt(elsewhere == null ? face.url() : elsewhere);
        return face;
    }

    private String indexHealth(IndexAudit audit) {
        String now = index.inStep() ? "in step" : "being rebuilt: gates are denied everything";
        long found = audit.differences();
        return found == 0 ? now : now + "; differences found and mended since the start: " + found;
    }

    private void measure(Metrics metrics, IndexAudit audit) {
        metrics.gauge(
                "gatehouse.index.in.step",
                "1 while gates are answered from the index of grants, 0 while they are denied everything",
                index,
                grants -> grants.inStep() ? 1 : 0);
        metrics.gauge(
                "gatehouse.index.rounds",
                "How often the index of grants has been compared with the records, whole",
                audit,
                IndexAudit::rounds);
        metrics.gauge(
                "gatehouse.index.differences",
                "What was found wrong in the index of grants, and mended",
                audit,
                IndexAudit::differences);
    }

    private static double ledgerSize(Records records) {
        return records.read(Reading::ledgerSize);
    }

    private ScheduledExecutorService timer() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("timekeeper").daemon().factory());
        opened.push(() -> {
            timer.shutdownNow();
            timer.awaitTermination(1, TimeUnit.SECONDS);
        });
        return timer;
    }

    private static Tokens tokens(Credentials credentials, KnownTokens known) {
        return new Tokens() {
            @Override
            public Optional<Person> authenticate(String token) {
                return known.authenticate(token);
            }

            @Override
            public void recordFailure(String reason, String from) {
                credentials.recordFailure(reason, from);
            }
        };
    }
}
