package org.gatehouse.service.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleReplay.State;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.engine.Match;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.model.incident.Detection;
import org.gatehouse.model.query.Query;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.events.ActivityStoreException;
import org.gatehouse.service.events.Criteria;
import org.gatehouse.service.events.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One rule over stored history: what it would have found. The store tells the newest first, so events are sifted by
/// the rules over single events first; those that match are few, and are then run in the order of time.
final class Replay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int SIFTED_MOST = 100_000;
    private static final int SAMPLES = 20;
    private static final int PROGRESS = 500;

    private final String rule;
    private final RuleSet rules;
    private final ActivityStore store;
    private final EventView view;
    private final Criteria criteria;
    private final List<StoredEvent> sifted = new ArrayList<>();
    private final Map<String, Long> byDay = new TreeMap<>();
    private final Set<List<Object>> alerts = new HashSet<>();
    private final List<Detection> samples = new ArrayList<>();
    private State state = State.RUNNING;
    private long events;
    private long looked;
    private long matches;
    private @Nullable String fault;
    private volatile boolean stopped;

    /// @param rules the rule, and those that it counts
    Replay(String rule, RuleSet rules, ActivityStore store, EventView view, Instant from, Instant to) {
        this.rule = rule;
        this.rules = rules;
        this.store = store;
        this.view = view;
        this.criteria = new Criteria(new Query(List.of()), from, to, null);
    }

    @Override
    public void run() {
        try {
            long all = store.count(criteria);
            synchronized (this) {
                events = all;
            }
            sift();
            play();
            end(stopped ? State.STOPPED : State.DONE, null);
        } catch (ActivityStoreException e) {
            LOG.warn("The replay of {} ended early", rule, e);
            end(State.FAILED, "The activity store could not be read: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The replay of {} ended early", rule, e);
            end(State.FAILED, "It could not go on; the service's log says why.");
        }
    }

    void stop() {
        stopped = true;
    }

    private synchronized void end(State how, @Nullable String why) {
        state = how;
        fault = why;
        sifted.clear();
    }

    private void sift() {
        Detector detector = new Detector(rules);
        FlatEvent event = new FlatEvent(detector.fields());
        long[] count = new long[1];
        store.scan(criteria, stored -> {
            if (detector.verdict(view.fill(event, stored)) > 0) {
                sifted.add(stored);
            }
            if (++count[0] % PROGRESS == 0) {
                progress(count[0]);
            }
            return !stopped && sifted.size() < SIFTED_MOST;
        });
        progress(count[0]);
    }

    private synchronized void progress(long count) {
        looked = count;
    }

    private void play() {
        Detector detector = new Detector(rules);
        FlatEvent event = new FlatEvent(detector.fields());
        for (StoredEvent stored : sifted.reversed()) {
            long time = stored.activity().time().toEpochMilli();
            for (Match match :
                    detector.feed(view.fill(event, stored), stored.activity().uid(), time)) {
                if (match.about().id().equals(rule)) {
                    found(Finding.of(match, stored.activity()));
                }
            }
        }
    }

    private synchronized void found(Detection detection) {
        matches++;
        String day = LocalDate.ofInstant(detection.at(), ZoneOffset.UTC).toString();
        byDay.merge(day, 1L, Long::sum);
        long hour = detection.at().getEpochSecond() / 3_600;
        alerts.add(List.of(detection.actor(), detection.asset(), hour));
        if (samples.size() < SAMPLES) {
            samples.add(detection);
        }
    }

    /// How far it has come.
    synchronized RuleReplay now() {
        String cut = state == State.DONE && looked < events && !stopped
                ? "More than " + SIFTED_MOST + " events match; only the newest were looked at."
                : fault;
        return new RuleReplay(
                rule,
                state,
                criteria.from(),
                criteria.to(),
                events,
                looked,
                matches,
                alerts.size(),
                byDay,
                samples,
                cut);
    }
}
