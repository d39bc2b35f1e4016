package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateDenial;
import org.jspecify.annotations.Nullable;

/// What each gate has asked since the service started: how often, how often in vain, when last. Safe for any number
/// of threads.
public final class GateTally {
    private static final int RECENT = 50;

    private final Map<PersonId, Counts> gates = new ConcurrentHashMap<>();

    /// A denial and when it was said.
    public record Said(Instant at, GateDenial denial) {}

    /// A gate's figures.
    ///
    /// @param lastSeen null when it has not been heard of since the service started
    /// @param unknownOperations how often it asked for something that this service has no word for
    /// @param recent the latest denials, the newest first
    public record Figures(
            @Nullable Instant lastSeen, long decisions, long denials, long unknownOperations, List<Said> recent) {
        static final Figures NONE = new Figures(null, 0, 0, 0, List.of());
    }

    void seen(PersonId gate, Instant at) {
        counts(gate).lastSeen = at;
    }

    void decided(PersonId gate, long answers, long denials) {
        Counts counts = counts(gate);
        counts.decisions.add(answers);
        counts.denials.add(denials);
    }

    void unknownOperation(PersonId gate) {
        counts(gate).unknown.increment();
    }

    void denied(GateDenial denial, Instant at) {
        Counts counts = counts(denial.gate());
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
        synchronized (counts.recent) {
            return new Figures(
                    counts.lastSeen,
                    counts.decisions.sum(),
                    counts.denials.sum(),
                    counts.unknown.sum(),
                    new ArrayList<>(counts.recent));
        }
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

    private Counts counts(PersonId gate) {
        return gates.computeIfAbsent(gate, ignored -> new Counts());
    }

    private static final class Counts {
        private final LongAdder decisions = new LongAdder();
        private final LongAdder denials = new LongAdder();
        private final LongAdder unknown = new LongAdder();
        private final Deque<Said> recent = new ArrayDeque<>();
        private volatile @Nullable Instant lastSeen;
    }
}
