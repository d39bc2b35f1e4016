package org.gatehouse.service.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// Compares the parts of one state of the index with each other: what is looked up against what it was made of. Takes
/// no lock and reads no store.
final class IndexFlaws {
    private static final int BREATH = 10_000;

    private final IndexState state;
    private @Nullable String first;
    private long seen;
    private long coverages;

    IndexFlaws(IndexState state) {
        this.state = state;
    }

    /// The first flaw there is.
    Optional<String> found() {
        state.coverages().forEach(this::coverage);
        state.grants().forEach((id, grant) -> coverages -= Coverage.of(grant).size());
        flawIf(coverages != 0, "the number of coverages");
        state.held()
                .forEach((subject, own) -> own.forEach((id, grant) ->
                        flawIf(!grant.equals(state.grants().get(id)), "what " + subject + " holds: " + id)));
        publicUnder();
        return Optional.ofNullable(first);
    }

    private void coverage(CoverageKey key, Coverages there) {
        List<Coverage> all = there.all();
        coverages += all.size();
        for (Coverage coverage : all) {
            Grant grant = state.grants().get(coverage.grant());
            boolean sound = grant != null
                    && coverage.key(grant.subject().id()).equals(key)
                    && Coverage.of(grant).contains(coverage);
            flawIf(!sound, "a coverage of " + coverage.grant() + " on " + key.asset());
        }
    }

    private void publicUnder() {
        Map<String, Integer> counted = new HashMap<>();
        state.assets().forEach((id, guarded) -> {
            if (guarded.dataClass() == DataClass.PUBLIC) {
                IndexState.above(id).forEach(name -> counted.merge(name, 1, Integer::sum));
            }
        });
        state.publicUnder()
                .forEach((name, count) ->
                        flawIf(!count.equals(counted.remove(name)), "how many public assets are under " + name));
        counted.keySet().forEach(name -> flawIf(true, "public assets under " + name));
    }

    private void flawIf(boolean flawed, String what) {
        if (flawed && first == null) {
            first = what;
        }
        if (++seen % BREATH == 0) {
            LockSupport.parkNanos(1); // lets go of its carrier, which answers may wait for
        }
    }
}
