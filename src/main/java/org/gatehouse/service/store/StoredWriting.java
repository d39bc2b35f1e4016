package org.gatehouse.service.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.gatehouse.service.records.TokenRecord;
import org.gatehouse.service.records.Writing;
import org.hibernate.StatelessSession;

/// One transaction in the making. Confined to one thread.
final class StoredWriting extends StoredReading implements Writing {
    private final StatelessSession session;
    private final RowWriter rows;
    private final RequestSeats seats;
    private final RequestWriter requests;
    private final LedgerWriter ledger;
    private final Changes changes = new Changes();

    StoredWriting(StatelessSession session, SecureRandom random) {
        super(session);
        this.session = session;
        rows = new RowWriter(session);
        seats = new RequestSeats(session, rows);
        requests = new RequestWriter(session, rows, seats);
        ledger = new LedgerWriter(rows, new LedgerQueries(session), random);
    }

    /// Settles what was saved, before the transaction is committed.
    ///
    /// @return what it changes; empty when it wrote nothing
    /// @throws org.gatehouse.service.records.StaleWriteException when a row was refused
    Optional<Commit> finish() {
        seats.settle();
        rows.requireNoneRefused();
        return rows.wrote() ? Optional.of(changes.commit()) : Optional.empty();
    }

    @Override
    public Slice<AccessRequest> requests(RequestFilter filter, PageSpec page) {
        seats.settle();
        return super.requests(filter, page);
    }

    @Override
    public int countRequests(RequestFilter filter) {
        seats.settle();
        return super.countRequests(filter);
    }

    @Override
    public int countRequests(RequestFilter filter, int most) {
        seats.settle();
        return super.countRequests(filter, most);
    }

    @Override
    public long next(Sequence sequence) {
        CounterRow counter = session.get(CounterRow.class, sequence.name());
        counter.used++;
        rows.update(counter);
        return counter.used;
    }

    @Override
    public void save(Person person) {
        Optional<Person> before = person(person.id());
        rows.save(new PersonRow(person), person.id().value());
        changes.add(person);
        before.ifPresent(old -> follow(old, person));
    }

    private void follow(Person before, Person now) {
        if (!before.name().equals(now.name())) {
            requests.rename(now);
        }
        seats.touchDecidedBy(now);
        if (!Objects.equals(before.owner(), now.owner())) {
            seats.touchFor(now);
        }
    }

    @Override
    public void save(Asset asset) {
        rows.save(new AssetRow(asset), asset.id().value());
        changes.add(asset);
    }

    @Override
    public void save(Gate gate) {
        rows.save(new GateRow(gate), gate.id().value());
        changes.add(gate);
    }

    @Override
    public void save(GateHealth health) {
        rows.upsert(new GateHealthRow(health));
    }

    @Override
    public void save(GateBundle bundle) {
        rows.upsert(new GateBundleRow(bundle));
    }

    @Override
    public void add(GateUse more) {
        GateUseRow before = session.get(GateUseRow.class, GateUseRow.key(more));
        rows.upsert(new GateUseRow(before == null ? more : before.use().plus(more)));
    }

    @Override
    public void save(AccessRequest request) {
        requests.save(request);
        changes.add(request);
    }

    @Override
    public void save(Decision decision) {
        rows.upsert(new DecisionRow(decision));
        seats.touch(decision.request());
    }

    @Override
    public void save(Grant grant) {
        rows.save(new GrantRow(grant), grant.id().value());
        long number = Ids.number(grant.id());
        Set<String> now = grant.version() == 1
                ? Set.of()
                : Set.copyOf(Query.from("GrantAssetRow a")
                        .and("a.key.owner = :grant", "grant", number)
                        .list(session, "a.key.asset", String.class, "a.key.asset"));
        Set<String> wanted =
                grant.items().stream().map(item -> item.asset().value()).collect(Collectors.toSet());
        rows.replace(now, wanted, asset -> new GrantAssetRow(number, asset));
        changes.add(grant);
    }

    @Override
    public void save(PostUseReview review) {
        rows.save(new ReviewRow(review), review.id().value());
    }

    @Override
    public void save(Campaign campaign) {
        rows.save(new CampaignRow(campaign), campaign.id().value());
    }

    @Override
    public void save(CampaignItem item) {
        rows.save(new CampaignItemRow(item), item.name());
    }

    @Override
    public void save(Alert alert) {
        rows.save(new AlertRow(alert), alert.id().value());
    }

    @Override
    public void save(Suppression suppression) {
        rows.save(new SuppressionRow(suppression), suppression.id().value());
    }

    @Override
    public void save(Incident incident) {
        rows.save(new IncidentRow(incident), incident.id().value());
        long number = Ids.number(incident.id());
        Set<String> now = incident.version() == 1
                ? Set.of()
                : Set.copyOf(Query.from("IncidentPartyRow p")
                        .and("p.key.incident = :incident", "incident", number)
                        .list(session, "p.key.party", String.class, "p.key.party"));
        rows.replace(now, IncidentPartyRow.parties(incident), party -> new IncidentPartyRow(number, party));
    }

    @Override
    public void save(Evidence evidence) {
        rows.save(new EvidenceRow(evidence), evidence.id().value());
    }

    @Override
    public void save(Freeze freeze) {
        rows.save(new FreezeRow(freeze), freeze.id().value());
        changes.add(freeze);
    }

    @Override
    public void save(ExposureBudget budget) {
        rows.save(new BudgetRow(budget), budget.id().value());
    }

    @Override
    public void save(Delegation delegation) {
        rows.save(new DelegationRow(delegation), delegation.id().value());
    }

    @Override
    public void save(Comment comment) {
        rows.insert(new CommentRow(comment), comment.id().value());
    }

    @Override
    public void save(PolicyVersion policy) {
        rows.upsert(new PolicyRow(policy));
    }

    @Override
    public void save(RosterChange change) {
        rows.save(new RosterChangeRow(change), change.id().value());
    }

    @Override
    public void save(TokenRecord token) {
        rows.upsert(new TokenRow(token));
    }

    @Override
    public void revokeTokens(PersonId person) {
        rows.delete(Query.from("TokenRow t").and("t.person = :person", "person", person.value()));
    }

    @Override
    public void endTokens(PersonId person, Instant at) {
        for (TokenRow row : Query.from("TokenRow t")
                .and("t.person = :person", "person", person.value())
                .list(session, "t", TokenRow.class, "t.sha256")) {
            TokenRecord token = row.token();
            Instant end = token.expiresAt();
            if (end == null || at.isBefore(end)) {
                save(new TokenRecord(token.sha256(), person, token.issuedAt(), at));
            }
        }
    }

    @Override
    public RecordedEntry append(EntryDraft draft, Instant at) {
        RecordedEntry entry = ledger.append(draft, at);
        changes.add(entry);
        return entry;
    }

    @Override
    public void remember(PersonId person, String key, IdempotentOutcome outcome, Instant at) {
        IdempotencyKeyOf own = new IdempotencyKeyOf(person.value(), key);
        rows.insert(new IdempotencyKeyRow(own, outcome, Moments.nanos(at)), "idempotency key \"" + key + "\"");
    }

    @Override
    public void forgetIdempotencyBefore(Instant instant) {
        rows.delete(Query.from("IdempotencyKeyRow k").and("k.keptAt < :instant", "instant", Moments.nanos(instant)));
    }
}
