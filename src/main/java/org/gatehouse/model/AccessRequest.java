package org.gatehouse.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody asks to act on assets, for a purpose, for a time, from somewhere.
///
/// @param version counts every stored change (compare-and-set)
/// @param revision counts what is decided on: 0 until it is submitted, from then on an amendment or an answered
///         question makes it one more and voids earlier decisions
/// @param affiliation the strictest over requester, subject and actor chain, when submitted
/// @param slots pinned at submission of the revision; none of a draft
/// @param terms the narrowed terms now on the table; null: as asked
/// @param digest SHA-256 (hex) of this revision, policy version and terms, which every counted decision signs;
///         empty until it is submitted
/// @param createdAt when it was submitted; of a draft, when it was last saved
/// @param decideBy when people are to have decided; of a draft, which has no deadline, the same as `createdAt`
/// @param reminders how many reminders and escalations have gone out
/// @param supersedes the request that it took the place of when it was submitted; of a draft, will take
/// @param supersededBy the request that took its place
/// @param grant what it became
public record AccessRequest(
        RequestId id,
        long version,
        int revision,
        RequestStatus status,
        PersonId requester,
        SubjectRef subject,
        List<PersonId> actorChain,
        Affiliation affiliation,
        List<AccessItem> items,
        Purpose purpose,
        String businessJustification,
        @Nullable String ticket,
        Locations requestedLocations,
        Severity severity,
        RequestedAccess requestedAccess,
        PolicyRef policy,
        Verdict verdict,
        List<Slot> slots,
        Exposure exposureEstimate,
        @Nullable Terms terms,
        String digest,
        Instant createdAt,
        Instant decideBy,
        int reminders,
        @Nullable Claim claimedBy,
        List<Question> questions,
        @Nullable GrantId extendsGrant,
        @Nullable RequestId supersedes,
        @Nullable RequestId supersededBy,
        @Nullable GrantId grant,
        @Nullable Resolution resolution) {
    public AccessRequest {
        actorChain = List.copyOf(actorChain);
        items = List.copyOf(items);
        slots = List.copyOf(slots);
        questions = List.copyOf(questions);
    }

    /// The part its requester wrote.
    public Ask ask() {
        return new Ask(
                items,
                purpose,
                businessJustification,
                ticket,
                requestedLocations,
                severity,
                requestedAccess,
                subject,
                actorChain,
                extendsGrant,
                supersedes);
    }

    /// The terms that an approval without terms of its own gives: those on the table, else as asked.
    public Terms currentTerms() {
        return terms != null ? terms : new Terms(items, requestedAccess.maxDuration(), Limits.NONE);
    }

    /// Whether the person asks, benefits, or stands in the actor chain.
    public boolean isParty(PersonId person) {
        return requester.equals(person) || subject.id().equals(person) || actorChain.contains(person);
    }

    /// Whether it ever was more than a draft. What was not stays its requester's alone, discarded or replaced too.
    public boolean submitted() {
        return revision > 0;
    }

    public AccessRequestEdit edit() {
        return new AccessRequestEdit(this);
    }
}
