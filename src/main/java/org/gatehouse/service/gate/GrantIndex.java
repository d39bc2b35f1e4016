package org.gatehouse.service.gate;

import java.util.Optional;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What every gate is answered from: denies by default, allows only what one active grant covers whole. Answers
/// come from one immutable snapshot and never wait, for any number of threads; each commit swaps in the next one.
///
/// It must be the first of the records store's listeners: a revocation, freeze or lock then holds here before
/// anybody is told of it. What it answers is said at [IndexView].
public final class GrantIndex implements CommitListener {
    /// What is said while nothing can be answered.
    public static final String OUT_OF_STEP =
            "The index of grants is out of step with the records; nothing is allowed meanwhile.";

    /// Null while the index cannot be trusted, because a commit did not make it in.
    private volatile @Nullable IndexState state = IndexState.EMPTY;

    private volatile Overspent overspent = Overspent.NONE;

    /// May this identity do this now?
    public Answer check(Question question) {
        IndexState now = state;
        return now == null
                ? Answer.denied(Why.OUT_OF_STEP, OUT_OF_STEP)
                : new IndexView(now, overspent).check(question);
    }

    /// The index as it is at this moment; empty while it cannot be trusted.
    public Optional<IndexView> view() {
        return Optional.ofNullable(state).map(now -> new IndexView(now, overspent));
    }

    /// The grant as the index knows it, unless it is finished.
    public Optional<Grant> grant(GrantId id) {
        return view().flatMap(view -> view.grant(id));
    }

    /// Builds the index anew, out of a snapshot that no commit may overtake: at start, before anything is
    /// committed, or within a write transaction.
    public synchronized void rebuild(Reading records) {
        IndexEdit built = IndexState.EMPTY.edit().with(new FreezeSet(records.freezesInForce()));
        for (Person person : records.people()) {
            built.with(person);
        }
        @Nullable String after = null;
        do {
            Slice<Asset> page = records.assets(null, new PageSpec(200, after));
            for (Asset asset : page.items()) {
                built.with(asset);
            }
            after = page.next();
        } while (after != null);
        for (Grant grant : records.unfinishedGrants()) {
            built.with(grant);
        }
        state = built.done();
    }

    @Override
    public synchronized void committed(Commit commit) {
        IndexState before = state;
        if (before == null) {
            return;
        }
        IndexState next = null;
        try {
            next = after(before, commit);
        } finally {
            state = next; // null if that threw: an index that missed a revocation may not answer
        }
    }

    /// Whether it holds every commit. When not, it denies all until it is rebuilt.
    public boolean inStep() {
        return state != null;
    }

    /// Takes this for who has used up which exposure budgets. It is measured, not committed.
    void spent(Overspent measured) {
        if (!measured.equals(overspent)) {
            overspent = measured;
        }
    }

    /// What it answers from at this moment; null while it cannot be trusted.
    @Nullable
    IndexState state() {
        return state;
    }

    /// Takes this for what it answers from; nothing, and everything is denied until it is rebuilt.
    synchronized void become(@Nullable IndexState next) {
        state = next;
    }

    private static IndexState after(IndexState before, Commit commit) {
        IndexEdit next = before.edit();
        commit.people().forEach(next::with);
        commit.assets().forEach(next::with);
        commit.freezes().forEach(next::with);
        commit.grants().forEach(next::with);
        return next.done();
    }
}
