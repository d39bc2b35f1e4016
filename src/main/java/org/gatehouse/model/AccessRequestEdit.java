package org.gatehouse.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A changed copy of a request in the making; [#build()] yields it with the next version. Confined to one thread.
public final class AccessRequestEdit {
    private final AccessRequest from;
    private int revision;
    private RequestStatus status;
    private SubjectRef subject;
    private List<PersonId> actorChain;
    private Affiliation affiliation;
    private List<AccessItem> items;
    private Purpose purpose;
    private String businessJustification;
    private @Nullable String ticket;
    private Locations requestedLocations;
    private Severity severity;
    private RequestedAccess requestedAccess;
    private PolicyRef policy;
    private Verdict verdict;
    private List<Slot> slots;
    private Exposure exposureEstimate;
    private @Nullable Terms terms;
    private String digest;
    private Instant createdAt;
    private Instant decideBy;
    private int reminders;
    private @Nullable Claim claimedBy;
    private List<Question> questions;
    private @Nullable GrantId extendsGrant;
    private @Nullable RequestId supersedes;
    private @Nullable RequestId supersededBy;
    private @Nullable GrantId grant;
    private @Nullable Resolution resolution;

    AccessRequestEdit(AccessRequest from) {
        this.from = from;
        this.revision = from.revision();
        this.status = from.status();
        this.subject = from.subject();
        this.actorChain = from.actorChain();
        this.affiliation = from.affiliation();
        this.items = from.items();
        this.purpose = from.purpose();
        this.businessJustification = from.businessJustification();
        this.ticket = from.ticket();
        this.requestedLocations = from.requestedLocations();
        this.severity = from.severity();
        this.requestedAccess = from.requestedAccess();
        this.policy = from.policy();
        this.verdict = from.verdict();
        this.slots = from.slots();
        this.exposureEstimate = from.exposureEstimate();
        this.terms = from.terms();
        this.digest = from.digest();
        this.createdAt = from.createdAt();
        this.decideBy = from.decideBy();
        this.reminders = from.reminders();
        this.claimedBy = from.claimedBy();
        this.questions = from.questions();
        this.extendsGrant = from.extendsGrant();
        this.supersedes = from.supersedes();
        this.supersededBy = from.supersededBy();
        this.grant = from.grant();
        this.resolution = from.resolution();
    }

    public AccessRequestEdit revision(int value) {
        this.revision = value;
        return this;
    }

    /// @throws IllegalStateException when the state machine knows no such step
    public AccessRequestEdit status(RequestStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(from.id() + " cannot go from " + status + " to " + next);
        }
        this.status = next;
        return this;
    }

    /// Everything that its requester wrote.
    ///
    /// @param user who uses the access: whom the ask names, else its requester
    public AccessRequestEdit ask(Ask ask, SubjectRef user) {
        return subject(user)
                .actorChain(ask.actorChain())
                .items(ask.items())
                .purpose(ask.purpose())
                .businessJustification(ask.businessJustification())
                .ticket(ask.ticket())
                .requestedLocations(ask.requestedLocations())
                .severity(ask.severity())
                .requestedAccess(ask.requestedAccess())
                .extendsGrant(ask.extendsGrant())
                .supersedes(ask.supersedes());
    }

    public AccessRequestEdit subject(SubjectRef value) {
        this.subject = value;
        return this;
    }

    public AccessRequestEdit actorChain(List<PersonId> value) {
        this.actorChain = value;
        return this;
    }

    public AccessRequestEdit affiliation(Affiliation value) {
        this.affiliation = value;
        return this;
    }

    public AccessRequestEdit items(List<AccessItem> value) {
        this.items = value;
        return this;
    }

    public AccessRequestEdit purpose(Purpose value) {
        this.purpose = value;
        return this;
    }

    public AccessRequestEdit businessJustification(String value) {
        this.businessJustification = value;
        return this;
    }

    public AccessRequestEdit ticket(@Nullable String value) {
        this.ticket = value;
        return this;
    }

    public AccessRequestEdit requestedLocations(Locations value) {
        this.requestedLocations = value;
        return this;
    }

    public AccessRequestEdit severity(Severity value) {
        this.severity = value;
        return this;
    }

    public AccessRequestEdit requestedAccess(RequestedAccess value) {
        this.requestedAccess = value;
        return this;
    }

    public AccessRequestEdit policy(PolicyRef value) {
        this.policy = value;
        return this;
    }

    public AccessRequestEdit verdict(Verdict value) {
        this.verdict = value;
        return this;
    }

    public AccessRequestEdit slots(List<Slot> value) {
        this.slots = value;
        return this;
    }

    public AccessRequestEdit exposureEstimate(Exposure value) {
        this.exposureEstimate = value;
        return this;
    }

    public AccessRequestEdit terms(@Nullable Terms value) {
        this.terms = value;
        return this;
    }

    public AccessRequestEdit digest(String value) {
        this.digest = value;
        return this;
    }

    public AccessRequestEdit createdAt(Instant value) {
        this.createdAt = value;
        return this;
    }

    public AccessRequestEdit decideBy(Instant value) {
        this.decideBy = value;
        return this;
    }

    public AccessRequestEdit reminders(int value) {
        this.reminders = value;
        return this;
    }

    public AccessRequestEdit claimedBy(@Nullable Claim value) {
        this.claimedBy = value;
        return this;
    }

    public AccessRequestEdit questions(List<Question> value) {
        this.questions = value;
        return this;
    }

    public AccessRequestEdit extendsGrant(@Nullable GrantId value) {
        this.extendsGrant = value;
        return this;
    }

    public AccessRequestEdit supersedes(@Nullable RequestId value) {
        this.supersedes = value;
        return this;
    }

    public AccessRequestEdit supersededBy(@Nullable RequestId value) {
        this.supersededBy = value;
        return this;
    }

    public AccessRequestEdit grant(@Nullable GrantId value) {
        this.grant = value;
        return this;
    }

    public AccessRequestEdit resolution(@Nullable Resolution value) {
        this.resolution = value;
        return this;
    }

    public AccessRequest build() {
        return new AccessRequest(
                from.id(),
                from.version() + 1,
                revision,
                status,
                from.requester(),
                subject,
                actorChain,
                affiliation,
                items,
                purpose,
                businessJustification,
                ticket,
                requestedLocations,
                severity,
                requestedAccess,
                policy,
                verdict,
                slots,
                exposureEstimate,
                terms,
                digest,
                createdAt,
                decideBy,
                reminders,
                claimedBy,
                questions,
                extendsGrant,
                supersedes,
                supersededBy,
                grant,
                resolution);
    }
}
