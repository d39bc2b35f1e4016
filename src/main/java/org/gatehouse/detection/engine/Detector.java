package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.detection.event.FieldTable;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/// Runs a set of rules over events, one after the other. Confined to one thread at a time.
public final class Detector {
    private static final int MEASURED = 64;
    private static final int MOST_ROUTES = 1_000;

    /// The rules that look at events of one log source.
    private static final class Route {
        private final boolean[] open;
        private long events;
        private long lastLooked = -1;
        private long sampled;

        Route(boolean[] open) {
            this.open = open;
        }
    }

    private final List<Rule> rules;
    private final List<Correlation> correlations;
    private final Node[] conditions;
    private final Predicates predicates;
    private final FieldTable fields;
    private final Evaluation evaluation;
    private final Map<LogSource, Route> routes = new HashMap<>();
    private final Map<String, List<Correlation>> counting = new HashMap<>();
    private final Map<String, Window> windows = new HashMap<>();
    private final Map<String, Object> meanings = new HashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final int[] matched;
    private int matchedCount;
    private long looked;

    public Detector(RuleSet set) {
        this(set, null);
    }

    /// @param before what ran until now: rules that mean the same keep what they have counted
    public Detector(RuleSet set, @Nullable Detector before) {
        this.rules = set.rules();
        this.correlations = set.correlations();
        this.fields = new FieldTable(set.fields(), set.lookEverywhere());
        this.predicates = new Predicates(fields);
        this.conditions = rules.stream()
                .map(rule -> Node.of(rule.condition(), predicates))
                .toArray(Node[]::new);
        Witnesses witnesses = new Witnesses(predicates, rules);
        this.evaluation = new Evaluation(rules, predicates, witnesses, new FlatEvent(fields));
        this.matched = new int[rules.size()];
        rules.forEach(rule -> meanings.put(rule.about().id(), List.of(rule.source(), rule.condition())));
        for (Correlation correlation : correlations) {
            String id = correlation.about().id();
            correlation
                    .rules()
                    .forEach(rule -> counting.computeIfAbsent(rule, ignored -> new ArrayList<>())
                            .add(correlation));
            meanings.put(id, meaning(correlation));
            windows.put(id, new Window(correlation));
        }
        meanings.keySet().forEach(id -> tallies.put(id, new Tally()));
        if (before != null) {
            takeOver(before);
        }
    }

    private Object meaning(Correlation correlation) {
        return List.of(
                correlation.kind(),
                correlation.rules().stream()
                        .map(id -> List.of(id, meanings.get(id)))
                        .toList(),
                correlation.groupBy(),
                correlation.aliases(),
                correlation.timespan(),
                correlation.bounds(),
                correlation.fields());
    }

    private void takeOver(Detector before) {
        before.routes.forEach((source, old) -> {
            Route route = route(source);
            route.events = old.events;
            route.lastLooked = old.lastLooked;
            route.sampled = old.sampled;
        });
        meanings.forEach((id, meaning) -> {
            if (meaning.equals(before.meanings.get(id))) {
                tallies.computeIfPresent(id, (same, tally) -> before.tallies.getOrDefault(id, tally));
                windows.computeIfPresent(id, (same, window) -> before.windows.getOrDefault(id, window));
            }
        });
    }

    /// The fields that its rules ask for, which events for it are made with.
    public FieldTable fields() {
        return fields;
    }

    /// Which rules an event matches, and nothing else: neither why, nor what is counted.
    ///
    /// @return how many; [#matched] tells which
    public int verdict(FlatEvent event) {
        return verdict(event, route(event.source()), false);
    }

    /// @param index below what [#verdict] returned last
    public Rule matched(int index) {
        return rules.get(matched[index]);
    }

    /// Runs the rules, and counts what matched for correlations.
    ///
    /// @param uid of the event
    /// @param now by the clock, in milliseconds since 1970
    /// @return rules in no particular order, each followed by the correlations that it completed
    public List<Match> feed(FlatEvent event, String uid, long now) {
        Route route = route(event.source());
        boolean measure = looked++ % MEASURED == 0;
        route.events++;
        route.lastLooked = now;
        route.sampled += measure ? 1 : 0;
        int count = verdict(event, route, measure);
        if (count == 0) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Rule rule = matched(i);
            List<Why> why = Explanation.of(rule.condition(), evaluation, predicates);
            found(new Match(rule.about(), rule.alone(), event.time(), why, List.of(uid), 1, Map.of()), now, found);
            count(rule.about().id(), event, uid, now, found);
        }
        return found;
    }

    private int verdict(FlatEvent event, Route route, boolean measure) {
        evaluation.look(event);
        matchedCount = 0;
        for (int i = 0; i < evaluation.candidates(); i++) {
            int rule = evaluation.candidate(i);
            if (!route.open[rule]) {
                continue;
            }
            long before = measure ? System.nanoTime() : 0;
            if (conditions[rule].holds(evaluation)) {
                matched[matchedCount++] = rule;
            }
            if (measure) {
                tally(rules.get(rule).about().id()).sampled(System.nanoTime() - before);
            }
        }
        return matchedCount;
    }

    private void count(String id, FlatEvent event, String uid, long now, List<Match> found) {
        for (Correlation correlation : counting.getOrDefault(id, List.of())) {
            String own = correlation.about().id();
            Optional<Match> match = window(own).count(correlation, id, event, uid);
            if (match.isPresent()) {
                found(match.get(), now, found);
                count(own, event, uid, now, found);
            }
        }
    }

    private void found(Match match, long now, List<Match> found) {
        tally(match.about().id()).matched(now);
        found.add(match);
    }

    private Tally tally(String id) {
        return Objects.requireNonNull(tallies.get(id), id);
    }

    private Window window(String id) {
        return Objects.requireNonNull(windows.get(id), id);
    }

    private Route route(LogSource source) {
        Route known = routes.get(source);
        if (known != null) {
            return known;
        }
        if (routes.size() >= MOST_ROUTES) {
            routes.clear();
        }
        boolean[] open = new boolean[rules.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = rules.get(i).source().covers(source);
        }
        Route route = new Route(open);
        routes.put(source, route);
        return route;
    }

    /// How each rule and correlation fares, by id.
    ///
    /// @param now by the clock, in milliseconds since 1970
    public Map<String, RuleHealth> health(long now) {
        Map<String, RuleHealth> health = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            int rule = i;
            List<Route> open =
                    routes.values().stream().filter(route -> route.open[rule]).toList();
            String id = rules.get(i).about().id();
            health.put(id, health(id, open, now));
        }
        for (Correlation correlation : correlations) {
            String id = correlation.about().id();
            List<RuleHealth> counted = correlation.rules().stream()
                    .map(health::get)
                    .filter(Objects::nonNull)
                    .toList();
            long events = counted.stream().mapToLong(RuleHealth::events).max().orElse(0);
            long last = counted.stream()
                    .map(RuleHealth::lastEvent)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(-1);
            health.put(id, tally(id).health(events, last, 0, now));
        }
        return health;
    }

    private RuleHealth health(String id, List<Route> open, long now) {
        long events = open.stream().mapToLong(route -> route.events).sum();
        long last = open.stream().mapToLong(route -> route.lastLooked).max().orElse(-1);
        long sampled = open.stream().mapToLong(route -> route.sampled).sum();
        return tally(id).health(events, last, sampled, now);
    }

    /// How many groups of correlations were forgotten for want of room, by the correlation's id.
    public Map<String, Long> forgotten() {
        return windows.entrySet().stream()
                .filter(entry -> entry.getValue().forgotten() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().forgotten()));
    }
}
