package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.model.GrantId;
import org.jspecify.annotations.Nullable;

/// All that active grants cover at one key, in no particular order. Immutable. It is the key that it is found by, so
/// that comparing the two has already fetched it from memory.
final class Coverages extends CoverageKey {
    private final Coverage first;

    /// Nearly always empty.
    private final List<Coverage> others;

    private Coverages(CoverageKey key, Coverage first, List<Coverage> others) {
        super(key);
        this.first = first;
        this.others = others;
    }

    /// Those that there are, and one more.
    static Coverages with(CoverageKey key, @Nullable Coverages there, Coverage more) {
        return there == null
                ? new Coverages(key, more, List.of())
                : new Coverages(
                        key,
                        there.first,
                        Stream.concat(there.others.stream(), Stream.of(more)).toList());
    }

    /// Those of other grants; null when there are none.
    @Nullable
    Coverages without(GrantId grant) {
        List<Coverage> left = all().stream()
                .filter(coverage -> !coverage.grant().equals(grant))
                .toList();
        return left.isEmpty() ? null : new Coverages(this, left.getFirst(), left.subList(1, left.size()));
    }

    /// The one that covers the question and gives the most; null when none does.
    @Nullable
    Coverage best(Question question) {
        Coverage best = first.covers(question) ? first : null;
        for (Coverage other : others) {
            if (other.covers(question)
                    && (best == null || Coverage.mostFirst(question.columns()).compare(other, best) < 0)) {
                best = other;
            }
        }
        return best;
    }

    List<Coverage> all() {
        if (others.isEmpty()) {
            return List.of(first);
        }
        List<Coverage> all = new ArrayList<>(others);
        all.add(first);
        return all;
    }
}
