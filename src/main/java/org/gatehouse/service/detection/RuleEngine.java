package org.gatehouse.service.detection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gatehouse.detection.engine.Match;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.service.activity.Background;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs rules over every event that becomes durable, on a thread of its own: the store never waits for it. What comes
/// faster than it can be looked at waits, up to a bound; what comes beyond is left out, and is counted. Safe for any
/// number of threads.
public final class RuleEngine implements ActivityStore.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);
    private static final int WAITING_MOST = 100_000;
    private static final Duration RELOAD_EVERY = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final RuleBook book;
    private final RuleSwitches switches;
    private final EventView view;
    private final Findings findings;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final BlockingQueue<List<StoredEvent>> queue = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong looked = new AtomicLong();
    private final Thread worker = Thread.ofPlatform().name("detection").daemon().unstarted(this::work);
    private FlatEvent event;
    private volatile long lagMs;
    private volatile boolean stopping;

    public RuleEngine(
            RuleLibrary library, RuleSwitches switches, Background background, Findings findings, InstantSource clock) {
        this.book = new RuleBook(library, clock);
        this.switches = switches;
        this.view = new EventView(background);
        this.findings = findings;
        this.clock = clock;
        book.reload();
        this.event = new FlatEvent(book.detector().fields());
    }

    /// Begins to work. Call after it listens to the store.
    public void start() {
        worker.start();
    }

    /// Never waits.
    @Override
    public void stored(List<StoredEvent> events) {
        if (waiting.get() + events.size() > WAITING_MOST) {
            if (missed.getAndAdd(events.size()) == 0) {
                LOG.warn("Events come faster than rules can be run over them; some are left out");
            }
            return;
        }
        waiting.addAndGet(events.size());
        queue.add(events);
    }

    private void work() {
        Instant nextReload = clock.instant().plus(RELOAD_EVERY);
        while (!stopping) {
            try {
                List<StoredEvent> batch = queue.poll(RELOAD_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                if (batch != null) {
                    run(batch);
                }
                if (!clock.instant().isBefore(nextReload)) {
                    reload();
                    nextReload = clock.instant().plus(RELOAD_EVERY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Reads the rules again, when they have changed.
    void reload() {
        lock.lock();
        try {
            if (book.reload()) {
                event = new FlatEvent(book.detector().fields());
            }
        } finally {
            lock.unlock();
        }
    }

    /// Runs the rules over a batch, and hands over what they find.
    void run(List<StoredEvent> batch) {
        List<Detection> found = new ArrayList<>();
        lock.lock();
        try {
            for (StoredEvent stored : batch) {
                run(stored, found);
            }
        } finally {
            lock.unlock();
        }
        waiting.addAndGet(-batch.size());
        looked.addAndGet(batch.size());
        Instant arrived = batch.getLast().activity().arrivedAt();
        lagMs = queue.isEmpty()
                ? 0
                : Math.max(0, Duration.between(arrived, clock.instant()).toMillis());
        handOver(found);
    }

    private void run(StoredEvent stored, List<Detection> found) {
        try {
            view.fill(event, stored);
            for (Match match : book.detector()
                    .feed(event, stored.activity().uid(), clock.instant().toEpochMilli())) {
                if (raises(match)) {
                    found.add(Finding.of(match, stored.activity()));
                }
            }
        } catch (RuntimeException e) {
            failed.incrementAndGet();
            LOG.error("Rules could not be run over {}", stored.activity().uid(), e);
        }
    }

    /// Runs the rules over an event that is not in the store.
    ///
    /// @param of what people are told of a match
    void run(Function<FlatEvent, FlatEvent> fill, Function<Match, Detection> of) {
        List<Detection> found = new ArrayList<>();
        lock.lock();
        try {
            FlatEvent filled = fill.apply(event);
            for (Match match : book.detector().feed(filled, "", clock.instant().toEpochMilli())) {
                if (raises(match)) {
                    found.add(of.apply(match));
                }
            }
        } finally {
            lock.unlock();
        }
        handOver(found);
    }

    private boolean raises(Match match) {
        return match.alone() && switches.isOn(match.about().id());
    }

    private void handOver(List<Detection> found) {
        if (found.isEmpty()) {
            return;
        }
        try {
            findings.found(List.copyOf(found));
        } catch (RuntimeException e) {
            failed.addAndGet(found.size());
            LOG.error("{} findings could not be handed over", found.size(), e);
        }
    }

    /// Looks at the rules as they are.
    <T> T look(Function<RuleBook, T> at) {
        lock.lock();
        try {
            return at.apply(book);
        } finally {
            lock.unlock();
        }
    }

    EventView view() {
        return view;
    }

    long lookedAt() {
        return looked.get();
    }

    long waiting() {
        return waiting.get();
    }

    long missed() {
        return missed.get();
    }

    long failed() {
        return failed.get();
    }

    long lagMs() {
        return lagMs;
    }

    /// Idempotent.
    @Override
    public void close() {
        stopping = true;
        worker.interrupt();
        try {
            worker.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
