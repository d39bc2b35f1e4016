package org.gatehouse.service.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
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
/// anybody is told of it.
///
/// - Public assets are open for reading to any known identity in good standing, freezes aside. All else takes a
///   grant.
/// - Everybody in the actor chain must be known and in good standing, none of them frozen, and the grant must have
///   been given for acting through them.
/// - One grant must cover the question alone; grants are never added up. Of several that do, the one that gives the
///   most answers, see [Coverage#mostFirst].
public final class GrantIndex implements CommitListener {
    private static final int REASONS_SHOWN = 3;

    /// Null while the index cannot be trusted, because a commit did not make it in.
    private volatile @Nullable IndexState state = IndexState.EMPTY;

    /// May this identity do this now?
    public Answer check(Question question) {
        IndexState now = state;
        if (now == null) {
            return Answer.denied("The index of grants is out of step with the records; nothing is allowed meanwhile.");
        }
        String obstacle = obstacle(now, question);
        if (obstacle != null) {
            return Answer.denied(obstacle);
        }
        if (question.action() == Action.READ && now.assets().get(question.asset()) == DataClass.PUBLIC) {
            return Answer.open(question.asset() + " is public.");
        }
        return byGrant(now, question);
    }

    /// The grant as the index knows it, unless it is finished.
    public Optional<Grant> grant(GrantId id) {
        IndexState now = state;
        return now == null ? Optional.empty() : Optional.ofNullable(now.grants().get(id));
    }

    /// Builds the index anew, out of a snapshot that no commit may overtake: at start, before anything is
    /// committed, or within a write transaction.
    public synchronized void rebuild(Reading records) {
        IndexState built = IndexState.EMPTY.with(new FreezeSet(records.freezesInForce()));
        for (Person person : records.people()) {
            built = built.with(person);
        }
        @Nullable String after = null;
        do {
            Slice<Asset> page = records.assets(null, new PageSpec(200, after));
            for (Asset asset : page.items()) {
                built = built.with(asset);
            }
            after = page.next();
        } while (after != null);
        for (Grant grant : records.unfinishedGrants()) {
            built = built.with(grant);
        }
        state = built;
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

    private static IndexState after(IndexState before, Commit commit) {
        IndexState next = before;
        for (Person person : commit.people()) {
            next = next.with(person);
        }
        for (Asset asset : commit.assets()) {
            next = next.with(asset);
        }
        for (Freeze freeze : commit.freezes()) {
            next = next.with(freeze);
        }
        for (Grant grant : commit.grants()) {
            next = next.with(grant);
        }
        return next;
    }

    /// What stands in the way whatever the grants say; null when nothing does.
    private static @Nullable String obstacle(IndexState now, Question question) {
        if (now.assets().get(question.asset()) == null) {
            return question.asset() + " is not in the register.";
        }
        String obstacle = obstacle(now, question.subject(), question);
        for (int i = 0; obstacle == null && i < question.actorChain().size(); i++) {
            obstacle = obstacle(now, question.actorChain().get(i), question);
        }
        return obstacle;
    }

    private static @Nullable String obstacle(IndexState now, PersonId id, Question question) {
        Person person = now.people().get(id);
        if (person == null) {
            return id + " is not in the register.";
        }
        if (person.locked() != null) {
            return id + " is locked.";
        }
        if (person.leftAt() != null) {
            return id + " has left.";
        }
        return now.freezes()
                .stopping(person, question.asset())
                .map(freeze -> freeze.id() + " freezes this: nothing is allowed until it is lifted.")
                .orElse(null);
    }

    private static Answer byGrant(IndexState now, Question question) {
        List<Coverage> found =
                now.coverages().get(new Coverage.Key(question.subject(), question.asset(), question.action()));
        if (found == null) {
            String act = question.action().name().toLowerCase(Locale.ROOT);
            return Answer.denied(
                    "No active grant lets " + question.subject() + " " + act + " " + question.asset() + ".");
        }
        Coverage best = null;
        for (Coverage coverage : found) {
            if (coverage.covers(question)
                    && (best == null || Coverage.mostFirst(question.columns()).compare(coverage, best) < 0)) {
                best = coverage;
            }
        }
        return best == null ? Answer.denied(shortfalls(found, question)) : best.answer(question);
    }

    private static String shortfalls(List<Coverage> found, Question question) {
        String reasons = found.stream()
                .limit(REASONS_SHOWN)
                .map(coverage -> coverage.grant() + " " + coverage.shortfall(question))
                .collect(Collectors.joining("; "));
        int more = found.size() - REASONS_SHOWN;
        return "No grant covers it: " + reasons + (more > 0 ? "; and " + more + " more" : "") + ".";
    }
}
