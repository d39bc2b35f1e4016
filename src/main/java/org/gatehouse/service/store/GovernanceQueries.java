package org.gatehouse.service.store;

import java.util.List;
import java.util.Optional;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.hibernate.StatelessSession;

/// Reads policies, roster changes and the outcomes of repeatable calls.
final class GovernanceQueries {
    private static final Ordering ROSTER_CHANGES = Ordering.of(
            "roster-changes", Ordering.rising("c.decided"), Ordering.falling("c.proposedAt"), Ordering.falling("c.id"));

    private final StatelessSession session;

    GovernanceQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<PolicyVersion> policy(PolicyRef ref) {
        return Optional.ofNullable(session.get(PolicyRow.class, PolicyKey.of(ref)))
                .map(PolicyRow::policy);
    }

    Optional<PolicyVersion> activePolicy() {
        return Query.from("PolicyRow p")
                .and("p.status = 'ACTIVE'")
                .list(session, "p.document", String.class, "p.activatedAt desc, p.key.policy, p.key.number desc", 1)
                .stream()
                .findFirst()
                .map(json -> Stored.read(json, PolicyVersion.class));
    }

    List<PolicyVersion> policies() {
        return Stored.readAll(
                Query.from("PolicyRow p")
                        .list(
                                session,
                                "p.document",
                                String.class,
                                "p.proposedAt desc, p.key.number desc, p.key.policy"),
                PolicyVersion.class);
    }

    Optional<RosterChange> rosterChange(ChangeId id) {
        return Optional.ofNullable(session.get(RosterChangeRow.class, Ids.number(id)))
                .map(RosterChangeRow::change);
    }

    Slice<RosterChange> rosterChanges(PageSpec page) {
        return Pages.of(
                session,
                Query.from("RosterChangeRow c"),
                ROSTER_CHANGES,
                page,
                "c.document",
                json -> Stored.read(json, RosterChange.class));
    }

    Optional<IdempotentOutcome> idempotentOutcome(PersonId person, String key) {
        return Optional.ofNullable(session.get(IdempotencyKeyRow.class, new IdempotencyKeyOf(person.value(), key)))
                .map(IdempotencyKeyRow::outcome);
    }
}
