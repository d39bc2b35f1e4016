package org.gatehouse.service.records;

import java.time.Instant;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.Comment;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RosterChange;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.Suppression;

/// One transaction. Records with a `version` are saved by compare-and-set: version 1 is inserted, version n
/// replaces version n - 1, and anything else is a [StaleWriteException]. Whoever saves also appends: there is no
/// state without its entry.
public interface Writing extends Reading {
    /// The next number of a counter. Numbers of a rolled-back transaction may be skipped or drawn again.
    long next(Sequence sequence);

    void save(Person person);

    void save(Asset asset);

    void save(Gate gate);

    /// Inserted or replaced. A figure and not state: nothing is decided by it, so it has no entry.
    void save(GateHealth health);

    /// Inserted or replaced; a figure as well.
    void save(GateBundle bundle);

    /// Adds to what is kept of the same gate and grant. A figure, without an entry, as well.
    void add(GateUse more);

    void save(AccessRequest request);

    /// Decisions have no version of their own: they change only together with their request.
    void save(Decision decision);

    void save(Grant grant);

    void save(PostUseReview review);

    void save(Campaign campaign);

    void save(CampaignItem item);

    void save(Alert alert);

    void save(Suppression suppression);

    void save(Incident incident);

    void save(Evidence evidence);

    void save(Freeze freeze);

    void save(ExposureBudget budget);

    void save(Delegation delegation);

    void save(Comment comment);

    /// By its reference: inserted or replaced.
    void save(PolicyVersion policy);

    void save(RosterChange change);

    void save(TokenRecord token);

    void revokeTokens(PersonId person);

    /// None of the tokens that somebody has is valid from then on; those that end sooner do.
    void endTokens(PersonId person, Instant at);

    /// @param at the service's time, which becomes the entry's
    RecordedEntry append(EntryDraft draft, Instant at);

    /// @throws StaleWriteException when the key is already taken
    void remember(PersonId person, String key, IdempotentOutcome outcome, Instant at);

    void forgetIdempotencyBefore(Instant instant);
}
