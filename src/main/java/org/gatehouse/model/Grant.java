package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may do what on which assets from when until when, under limits.
///
/// @param version counts every stored change (compare-and-set)
/// @param approvals the decisions that made it; empty when the policy approved by itself
/// @param slots what a reopening must fill again
/// @param startsAt when it activates by itself; null: the subject activates it
/// @param activateBy unused until then it lapses
/// @param duration how long it lasts, counted from activation
/// @param until the instant it never outlasts
/// @param endsAt set at activation
/// @param suspension why and by whom, while suspended
/// @param reopening the approvals gathered to reopen it
/// @param closure how it ended or is ending
public record Grant(
        GrantId id,
        long version,
        GrantStatus status,
        RequestId request,
        SubjectRef subject,
        List<PersonId> actorChain,
        List<AccessItem> items,
        Limits limits,
        PolicyRef policy,
        List<DecisionId> approvals,
        List<Slot> slots,
        boolean emergency,
        int afterReviews,
        Instant createdAt,
        @Nullable Instant startsAt,
        Instant activateBy,
        Duration duration,
        @Nullable Instant until,
        @Nullable Instant activatedAt,
        @Nullable Instant endsAt,
        List<GateAcknowledgement> acknowledgements,
        Use use,
        @Nullable Resolution suspension,
        List<ReopenVote> reopening,
        @Nullable GrantId extendsGrant,
        @Nullable Resolution closure) {
    public Grant {
        actorChain = List.copyOf(actorChain);
        items = List.copyOf(items);
        approvals = List.copyOf(approvals);
        slots = List.copyOf(slots);
        acknowledgements = List.copyOf(acknowledgements);
        reopening = List.copyOf(reopening);
    }

    /// A gate's word that it obeys a version of the grant; null `at`: not yet.
    public record GateAcknowledgement(
            PersonId gate, long grantVersion, @Nullable Instant at) {}

    /// What has been done with it.
    public record Use(
            long decisions, long rowsRead, @Nullable Instant lastUsed) {
        public static final Use NONE = new Use(0, 0, null);
    }

    /// One person's approval of reopening a suspended grant.
    public record ReopenVote(PersonId person, String reason, Instant at) {}

    /// Whether it allows anything at this instant, freezes and locks aside.
    public boolean inForce(Instant now) {
        return status == GrantStatus.ACTIVE
                && activatedAt != null
                && !now.isBefore(activatedAt)
                && endsAt != null
                && now.isBefore(endsAt);
    }

    /// When it would end if activated at `now`.
    public Instant endIfActivated(Instant now) {
        Instant byDuration = now.plus(duration);
        return until != null && until.isBefore(byDuration) ? until : byDuration;
    }

    public GrantEdit edit() {
        return new GrantEdit(this);
    }
}
