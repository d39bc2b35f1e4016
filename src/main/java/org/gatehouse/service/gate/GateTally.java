package org.gatehouse.service.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateDenial;
import org.gatehouse.service.access.GateMemory;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.jspecify.annotations.Nullable;

/// What each gate has asked: how often, how often in vain, when last, and because of which grants it was told yes.
/// Counting is all that happens while a gate waits; what is kept is taken from here later. Safe for any number of
/// threads.
public final class GateTally implements GateMemory.Figures {
    private static final int RECENT = 50;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final ConcurrentMap<PersonId, Counts> gates = new ConcurrentHashMap<>();
    private final ConcurrentMap<Held, GateUse> uses = new ConcurrentHashMap<>();

    private record Held(PersonId gate, GrantId grant) {}

    /// A denial and when it was said.
    public record Said(Instant at, GateDenial denial) {}

    /// A gate's figures.
    ///
    /// @param health null when it was never heard of
    /// @param recent the latest denials, the newest first
    public record Figures(
            @Nullable GateHealth health, double decisionsPerSecond, double denialsPerMinute, List<Said> recent) {
        static final Figures NONE = new Figures(null, 0, 0, List.of());

        public long decisions() {
            return health == null ? 0 : health.decisions();
        }

        public long denials() {
            return health == null ? 0 : health.denials();
        }

        public long unknownOperations() {
            return health == null ? 0 : health.unknownOperations();
        }
    }

    /// It asked.
    ///
    /// @param index the least that the index takes account of which answers it, in ledger entries
    void seen(PersonId gate, Instant at, long index) {
        Counts counts = counts(gate, at);
        counts.lastHeard = at;
        counts.index = index;
    }

    /// It spoke, and asked nothing.
    void heard(PersonId gate, Instant at) {
        counts(gate, at).lastHeard = at;
    }

    void decided(PersonId gate, long answers, long denials) {
        Counts counts = gates.get(gate);
        if (counts != null) {
            counts.decisions.add(answers);
            counts.denials.add(denials);
        }
    }

    void unknownOperation(PersonId gate) {
        Counts counts = gates.get(gate);
        if (counts != null) {
            counts.unknown.increment();
        }
    }

    void used(PersonId gate, GrantId grant, Instant at) {
        uses.merge(new Held(gate, grant), new GateUse(gate, grant, 1, at, at), GateUse::plus);
    }

    void denied(GateDenial denial, Instant at) {
        Counts counts = counts(denial.gate(), at);
        synchronized (counts.recent) {
            counts.recent.addFirst(new Said(at, denial));
            while (counts.recent.size() > RECENT) {
                counts.recent.removeLast();
            }
        }
    }

    public Figures of(PersonId gate) {
        Counts counts = gates.get(gate);
        if (counts == null) {
            return Figures.NONE;
        }
        List<Said> recent;
        synchronized (counts.recent) {
            recent = new ArrayList<>(counts.recent);
        }
        return counts.figures(gate, recent);
    }

    /// What is counted of a grant at a gate and not kept yet.
    Optional<GateUse> use(PersonId gate, GrantId grant) {
        return Optional.ofNullable(uses.get(new Held(gate, grant)));
    }

    /// Over all gates.
    public long decisions() {
        return sum(counts -> counts.decisions.sum());
    }

    public long denials() {
        return sum(counts -> counts.denials.sum());
    }

    public long unknownOperations() {
        return sum(counts -> counts.unknown.sum());
    }

    private long sum(ToLongFunction<Counts> figure) {
        return gates.values().stream().mapToLong(figure).sum();
    }

    private Counts counts(PersonId gate, Instant at) {
        Counts known = gates.get(gate);
        return known == null ? gates.computeIfAbsent(gate, ignored -> new Counts(at)) : known;
    }

    // ---- What is kept

    @Override
    public void recall(List<GateHealth> kept) {
        for (GateHealth health : kept) {
            Counts counts = counts(health.gate(), health.countedSince());
            counts.lastHeard = health.lastHeard();
            counts.index = health.indexVersion();
            counts.decisions.add(health.decisions());
            counts.denials.add(health.denials());
            counts.unknown.add(health.unknownOperations());
            counts.kept = health;
        }
    }

    @Override
    public void recall(GateDenial denial, Instant at) {
        denied(denial, at);
    }

    @Override
    public void sample(Instant now) {
        gates.values().forEach(counts -> counts.sample(now));
    }

    @Override
    public List<GateHealth> changed() {
        List<GateHealth> changed = new ArrayList<>();
        gates.forEach((gate, counts) -> {
            GateHealth now = counts.health(gate);
            if (!now.equals(counts.kept)) {
                changed.add(now);
            }
        });
        return changed;
    }

    @Override
    public void kept(List<GateHealth> written) {
        written.forEach(health -> counts(health.gate(), health.countedSince()).kept = health);
    }

    @Override
    public List<GateUse> takeUses(int most) {
        List<GateUse> taken = new ArrayList<>();
        for (Held key : uses.keySet()) {
            if (taken.size() == most) {
                break;
            }
            GateUse use = uses.remove(key);
            if (use != null) {
                taken.add(use);
            }
        }
        return taken;
    }

    @Override
    public void giveBack(List<GateUse> taken) {
        taken.forEach(use -> uses.merge(new Held(use.gate(), use.grant()), use, GateUse::plus));
    }

    private static final class Counts {
        private final Instant since;
        private final LongAdder decisions = new LongAdder();
        private final LongAdder denials = new LongAdder();
        private final LongAdder unknown = new LongAdder();
        private final Deque<Said> recent = new ArrayDeque<>();
        private final Deque<Sample> samples = new ArrayDeque<>();
        private volatile Instant lastHeard;
        private volatile @Nullable Long index;
        private volatile @Nullable GateHealth kept;

        private record Sample(Instant at, long decisions, long denials) {}

        Counts(Instant since) {
            this.since = since;
            this.lastHeard = since;
        }

        GateHealth health(PersonId gate) {
            return new GateHealth(gate, since, lastHeard, index, decisions.sum(), denials.sum(), unknown.sum());
        }

        /// Remembers the counts of one moment each second, for a minute.
        synchronized void sample(Instant now) {
            Sample latest = samples.peekLast();
            if (latest != null && now.isBefore(latest.at().plusSeconds(1))) {
                return;
            }
            samples.addLast(new Sample(now, decisions.sum(), denials.sum()));
            while (samples.size() > 1 && samples.getFirst().at().plus(WINDOW).isBefore(now)) {
                samples.removeFirst();
            }
        }

        synchronized Figures figures(PersonId gate, List<Said> said) {
            Sample first = samples.peekFirst();
            Sample last = samples.peekLast();
            if (first == null || last == null || samples.size() == 1) {
                return new Figures(health(gate), 0, 0, said);
            }
            double seconds = Duration.between(first.at(), last.at()).toNanos() / 1e9;
            return new Figures(
                    health(gate),
                    (last.decisions() - first.decisions()) / seconds,
                    (last.denials() - first.denials()) / seconds * 60,
                    said);
        }
    }
}
