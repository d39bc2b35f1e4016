package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Facts;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Makes grants of approved requests. Whatever the terms say, a grant reaches no further than the request and the
/// verdict it was submitted under: granted <= requested <= policy maximum.
public final class ApprovedGrants implements GrantMaker {
    /// Break-glass is looked at by two people, other access to protected data by one at least.
    private static final int REVIEWS_OF_EMERGENCY = 2;

    private final PolicyInForce policies;

    public ApprovedGrants(PolicyInForce policies) {
        this.policies = policies;
    }

    /// The grant is scheduled: an emergency one, and one with a start, is activated by the clock; any other by its
    /// subject.
    @Override
    public Grant make(
            Writing records,
            AccessRequest approved,
            Terms terms,
            List<Decision> approvals,
            EntryActor actor,
            Instant now) {
        RequestedAccess access = approved.requestedAccess();
        Verdict.Maximum maximum = approved.verdict().maximum();
        Instant start = access.emergency() ? now : access.start();
        Facts facts = GrantFacts.of(records, approved, now);
        CompiledPolicy policy = policies.version(records, approved.policy());
        Grant grant = new Grant(
                new GrantId("G-" + records.next(Sequence.GRANT)),
                1,
                GrantStatus.SCHEDULED,
                approved.id(),
                approved.subject(),
                approved.actorChain(),
                narrowed(approved, terms),
                terms.limits().intersect(maximum.limits()),
                approved.policy(),
                approvals.stream().map(Decision::id).toList(),
                approved.slots(),
                access.emergency(),
                afterReviews(records, approved),
                now,
                start,
                later(start, now).plus(policy.activateWithin(facts)),
                shortest(terms.maxDuration(), access.maxDuration(), maximum.maxDuration()),
                access.until(),
                null,
                null,
                List.of(),
                Grant.Use.NONE,
                null,
                List.of(),
                approved.extendsGrant(),
                null);
        records.save(grant);
        records.append(GrantEntries.created(actor, grant), now);
        return grant;
    }

    private static Instant later(@Nullable Instant start, Instant now) {
        return start == null || start.isBefore(now) ? now : start;
    }

    private static Duration shortest(Duration granted, Duration asked, @Nullable Duration allowed) {
        Duration both = granted.compareTo(asked) < 0 ? granted : asked;
        return allowed == null || both.compareTo(allowed) < 0 ? both : allowed;
    }

    private static List<AccessItem> narrowed(AccessRequest approved, Terms terms) {
        List<AccessItem> items = new ArrayList<>();
        for (AccessItem given : terms.items()) {
            place(approved, given).ifPresent(place -> items.add(narrowed(approved, place, given)));
        }
        return items;
    }

    /// Which item of the request this one narrows.
    private static Optional<Integer> place(AccessRequest approved, AccessItem given) {
        for (int i = 0; i < approved.items().size(); i++) {
            AccessItem asked = approved.items().get(i);
            if (asked.asset().equals(given.asset()) && asked.action() == given.action()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static AccessItem narrowed(AccessRequest approved, int place, AccessItem given) {
        AccessItem asked = approved.items().get(place);
        Map<String, Mask> masks = new TreeMap<>(given.masks());
        asked.masks().forEach((column, mask) -> masks.merge(column, mask, Mask::stronger));
        approved.verdict()
                .maximum()
                .masks()
                .getOrDefault(place, Collections.emptySortedMap())
                .forEach((column, mask) -> masks.merge(column, mask, Mask::stronger));
        return given.withMasks(masks).withRowFilter(bothFilters(asked, given));
    }

    /// Terms repeat the requested filter when they add to it; then it is not added once more.
    private static @Nullable String bothFilters(AccessItem asked, AccessItem given) {
        String requested = asked.rowFilter();
        String more = given.rowFilter();
        boolean holds = requested != null && more != null && more.startsWith("(" + requested + ") AND (");
        return holds ? more : Narrowing.both(requested, more);
    }

    private static int afterReviews(Reading records, AccessRequest approved) {
        int byPolicy = approved.verdict().maximum().afterReviews();
        int byKind = approved.requestedAccess().emergency() ? REVIEWS_OF_EMERGENCY : 0;
        return Math.max(Math.max(byPolicy, byKind), GrantFacts.touchesProtected(records, approved.items()) ? 1 : 0);
    }
}
