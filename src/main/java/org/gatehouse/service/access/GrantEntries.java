package org.gatehouse.service.access;

import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PostUseReview;

/// The ledger entries about grants and their reviews, as drafts.
final class GrantEntries {
    private GrantEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, Grant grant) {
        EntryDraft draft = EntryDraft.of(
                        type, actor, new EntrySubject("grant", grant.id().value(), grant.version()))
                .with("status", grant.status())
                .with("request", grant.request());
        return grant.endsAt() == null ? draft : draft.with("ends_at", grant.endsAt());
    }

    /// With all that the grant gives, so that a verifier can hold it against the decisions.
    static EntryDraft created(EntryActor actor, Grant grant) {
        EntryDraft draft = of(EntryType.GRANT_CREATED, actor, grant)
                .with("subject", grant.subject())
                .with("actor_chain", grant.actorChain())
                .with("items", grant.items())
                .with("limits", grant.limits())
                .with("policy", grant.policy())
                .with("approvals", grant.approvals())
                .with("slots", grant.slots())
                .with("emergency", grant.emergency())
                .with("after_reviews", grant.afterReviews())
                .with("activate_by", grant.activateBy())
                .with("duration", grant.duration());
        if (grant.startsAt() != null) {
            draft = draft.with("starts_at", grant.startsAt());
        }
        if (grant.until() != null) {
            draft = draft.with("until", grant.until());
        }
        return grant.extendsGrant() == null ? draft : draft.with("extends_grant", grant.extendsGrant());
    }

    static EntryDraft review(EntryType type, EntryActor actor, PostUseReview review) {
        return EntryDraft.of(type, actor, new EntrySubject("review", review.id().value(), review.version()))
                .with("grant", review.grant())
                .with("number", review.number())
                .with("due_at", review.dueAt());
    }
}
