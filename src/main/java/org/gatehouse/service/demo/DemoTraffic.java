package org.gatehouse.service.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.feed.FeedFormat;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// The demo team's traffic: two days of it to begin with, and from then on as it happens, by the rhythm of a day.
/// It arrives like any feed's: read, judged, stored.
public final class DemoTraffic implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DemoTraffic.class.getName());
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration GRANTS_EVERY = Duration.ofSeconds(15);
    private static final Duration HISTORY = Duration.ofDays(2);
    private static final int HISTORY_EVENTS = 12_000;
    private static final int PAST_UNCOVERED = 125;
    private static final int BATCH = 2_000;
    private static final PersonId FEED = DemoTeam.PERSONAS.getOrDefault("feed", new PersonId("p-feed"));

    private final Records records;
    private final Ingest ingest;
    private final int perSecond;
    private final Random random;
    private final DemoTouches touches;
    private final DemoSurprises surprises;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-traffic").daemon().factory());
    private List<Grant> held = List.of();
    private Instant heldUntil = Instant.MIN;
    private double owed;
    private long last;
    private volatile @Nullable Future<?> acts;

    /// @param perSecond how many events a second at the busiest time of day
    public DemoTraffic(Records records, Ingest ingest, int perSecond, long seed) {
        this.records = records;
        this.ingest = ingest;
        this.perSecond = perSecond;
        this.random = new Random(seed);
        this.touches = new DemoTouches(random, perSecond);
        this.surprises = new DemoSurprises(touches, random);
    }

    /// Which countries the demo's addresses are in.
    public static String networks() {
        return DemoTouches.networks();
    }

    /// @param fresh whether there is nothing yet, so that the past is invented first
    public void start(boolean fresh) {
        if (fresh) {
            timer.execute(() -> quietly(this::past));
        }
        acts = timer.scheduleWithFixedDelay(
                () -> quietly(this::now), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Future<?> going = acts;
        if (going != null) {
            going.cancel(false);
        }
        timer.shutdownNow();
    }

    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Refusal | RecordsUnavailableException e) {
            // Like any feed that is told to wait: the demo goes on with what happens next.
            LOG.log(Level.DEBUG, "The demo's traffic was not taken: {0}", e.getMessage());
        }
    }

    private void past() {
        Instant end = Instant.now();
        List<Grant> grants = grants(records, GrantFilter.ALL).stream()
                .filter(grant -> grant.activatedAt() != null)
                .toList();
        List<Instant> times = random.longs(HISTORY_EVENTS, 0, HISTORY.toMillis())
                .sorted()
                .mapToObj(ago -> end.minus(HISTORY).plusMillis(ago))
                .toList();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < HISTORY_EVENTS; i++) {
            Instant time = times.get(i);
            if (random.nextDouble() < DemoTouches.rhythm(time)) {
                lines.append(
                        random.nextInt(PAST_UNCOVERED) == 0
                                ? touches.uncovered(time)
                                : touches.usual(time, heldAt(grants, time)));
            }
            if (i % BATCH == BATCH - 1) {
                deliver(lines.toString(), ingest.at(InstantSource.fixed(time.plusMillis(80))));
                lines.setLength(0);
            }
        }
        List<ExposureBudget> budgets = records.read(reading -> reading.budgetsInForce());
        DemoBudgets.reads(budgets, grants, end).forEach(read -> lines.append(touches.read(read)));
        deliver(lines.toString(), ingest);
    }

    private void now() {
        Instant time = Instant.now();
        if (!time.isBefore(heldUntil)) {
            held = grants(records, new GrantFilter(java.util.Set.of(GrantStatus.ACTIVE), null, null, null));
            heldUntil = time.plus(GRANTS_EVERY);
        }
        double wanted = perSecond * DemoTouches.rhythm(time);
        long nanos = System.nanoTime();
        double passed = last == 0 ? TICK.toMillis() / 1_000.0 : (nanos - last) / 1e9;
        last = nanos;
        // A machine that cannot make so many makes what it can, and never more at once than of half a second.
        owed = Math.min(owed + wanted * passed, Math.max(1, wanted / 2));
        List<Grant> alive = heldAt(held, time);
        try (ExecutorService feeds = Executors.newVirtualThreadPerTaskExecutor()) {
            StringBuilder lines = new StringBuilder();
            surprises.due(time, alive).forEach(lines::append);
            for (int i = 1; owed >= 1; owed--, i++) {
                lines.append(touches.usual(time.minusMillis(random.nextInt(150)), alive));
                if (i % BATCH == 0) {
                    String some = lines.toString();
                    feeds.execute(() -> quietly(() -> deliver(some, ingest)));
                    lines.setLength(0);
                }
            }
            deliver(lines.toString(), ingest);
        }
    }

    private void deliver(String lines, Ingest way) {
        if (!lines.isEmpty()) {
            Person feed = records.read(reading -> reading.person(FEED)).orElseThrow();
            way.deliver(Caller.of(feed), FeedFormat.OCSF, lines.getBytes(StandardCharsets.UTF_8), null);
        }
    }

    private static List<Grant> heldAt(List<Grant> grants, Instant time) {
        List<Grant> held = new ArrayList<>();
        for (Grant grant : grants) {
            Instant end = DemoTouches.end(grant);
            if (grant.activatedAt() != null
                    && grant.activatedAt().isBefore(time.minusSeconds(1))
                    && end != null
                    && time.isBefore(end)) {
                held.add(grant);
            }
        }
        return held;
    }

    static List<Grant> grants(Records records, GrantFilter filter) {
        List<Grant> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            PageSpec page = new PageSpec(200, after);
            Slice<Grant> slice = records.read(reading -> reading.grants(filter, page));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }
}
