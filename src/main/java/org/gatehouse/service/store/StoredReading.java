package org.gatehouse.service.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Comment;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.gatehouse.service.records.TokenRecord;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads over one session: hands each question to the queries of its kind. Confined to one thread.
class StoredReading extends StoredIncidentReading implements Reading {
    private final RegisterQueries register;
    private final RequestQueries requests;
    private final DecisionQueries decisions;
    private final GrantQueries grants;
    private final DutyQueries duty;
    private final CampaignQueries campaigns;
    private final GovernanceQueries governance;
    private final LedgerQueries ledger;

    StoredReading(StatelessSession session) {
        super(session);
        register = new RegisterQueries(session);
        requests = new RequestQueries(session);
        decisions = new DecisionQueries(session);
        grants = new GrantQueries(session);
        duty = new DutyQueries(session);
        campaigns = new CampaignQueries(session);
        governance = new GovernanceQueries(session);
        ledger = new LedgerQueries(session);
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return register.person(id);
    }

    @Override
    public List<Person> people(Collection<PersonId> ids) {
        return register.people(ids);
    }

    @Override
    public List<Person> people() {
        return register.people();
    }

    @Override
    public List<Person> peopleOnDuty() {
        return register.peopleOnDuty();
    }

    @Override
    public Optional<TokenRecord> token(String sha256) {
        return register.token(sha256);
    }

    @Override
    public Optional<Gate> gate(PersonId id) {
        return register.gate(id);
    }

    @Override
    public List<Gate> gates() {
        return register.gates();
    }

    @Override
    public List<GateHealth> gateHealth() {
        return register.gateHealth();
    }

    @Override
    public List<GateBundle> gateBundles() {
        return register.gateBundles();
    }

    @Override
    public List<GateUse> gateUses(GrantId grant) {
        return register.gateUses(grant);
    }

    @Override
    public Optional<Asset> asset(AssetId id) {
        return register.asset(id);
    }

    @Override
    public Map<AssetId, Asset> assets(Collection<AssetId> ids) {
        return register.assets(ids);
    }

    @Override
    public Slice<Asset> assets(@Nullable String text, PageSpec page) {
        return register.assets(text, page);
    }

    @Override
    public Optional<AccessRequest> request(RequestId id) {
        return requests.request(id);
    }

    @Override
    public Slice<AccessRequest> requests(RequestFilter filter, PageSpec page) {
        return requests.page(filter, page);
    }

    @Override
    public int countRequests(RequestFilter filter) {
        return requests.count(filter, Query.ALL);
    }

    @Override
    public int countRequests(RequestFilter filter, int most) {
        return requests.count(filter, most);
    }

    @Override
    public List<AccessRequest> requestsOf(PersonId person, Instant since) {
        return requests.requestsOf(person, since);
    }

    @Override
    public List<Decision> decisions(RequestId request) {
        return decisions.of(request);
    }

    @Override
    public Map<RequestId, List<Decision>> decisions(Collection<RequestId> requested) {
        return decisions.of(requested);
    }

    @Override
    public Optional<Grant> grant(GrantId id) {
        return grants.grant(id);
    }

    @Override
    public Slice<Grant> grants(GrantFilter filter, PageSpec page) {
        return grants.page(filter, page);
    }

    @Override
    public int countGrants(GrantFilter filter) {
        return grants.count(filter);
    }

    @Override
    public List<Grant> unfinishedGrants() {
        return grants.unfinished();
    }

    @Override
    public Optional<PostUseReview> review(ReviewId id) {
        return duty.review(id);
    }

    @Override
    public List<PostUseReview> reviewsOf(GrantId grant) {
        return duty.reviewsOf(grant);
    }

    @Override
    public Slice<PostUseReview> reviews(Set<ReviewStatus> statuses, PageSpec page) {
        return duty.reviews(statuses, page);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId id) {
        return campaigns.campaign(id);
    }

    @Override
    public Slice<Campaign> campaigns(Set<CampaignStatus> statuses, PageSpec page) {
        return campaigns.campaigns(statuses, page);
    }

    @Override
    public Map<CampaignId, CampaignTally> campaignTallies(Collection<CampaignId> ids) {
        return campaigns.tallies(ids);
    }

    @Override
    public Optional<CampaignItem> campaignItem(CampaignId campaign, int number) {
        return campaigns.item(campaign, number);
    }

    @Override
    public Slice<CampaignItem> campaignItems(CampaignItemFilter filter, PageSpec page) {
        return campaigns.items(filter, page);
    }

    @Override
    public int countCampaignItems(CampaignItemFilter filter) {
        return campaigns.countItems(filter);
    }

    @Override
    public Optional<Freeze> freeze(FreezeId id) {
        return duty.freeze(id);
    }

    @Override
    public List<Freeze> freezesInForce() {
        return duty.freezesInForce();
    }

    @Override
    public Slice<Freeze> freezes(PageSpec page) {
        return duty.freezes(page);
    }

    @Override
    public Optional<ExposureBudget> budget(BudgetId id) {
        return duty.budget(id);
    }

    @Override
    public List<ExposureBudget> budgetsInForce() {
        return duty.budgetsInForce();
    }

    @Override
    public Slice<ExposureBudget> budgets(PageSpec page) {
        return duty.budgets(page);
    }

    @Override
    public Optional<Delegation> delegation(DelegationId id) {
        return duty.delegation(id);
    }

    @Override
    public List<Delegation> delegationsInForce(Instant now) {
        return duty.delegationsInForce(now);
    }

    @Override
    public Slice<Delegation> delegations(PageSpec page) {
        return duty.delegations(page);
    }

    @Override
    public List<Comment> comments(String subject) {
        return duty.comments(subject);
    }

    @Override
    public List<Comment> mentions(PersonId person, int limit) {
        return duty.mentions(person, limit);
    }

    @Override
    public Optional<PolicyVersion> policy(PolicyRef ref) {
        return governance.policy(ref);
    }

    @Override
    public Optional<PolicyVersion> activePolicy() {
        return governance.activePolicy();
    }

    @Override
    public List<PolicyVersion> policies() {
        return governance.policies();
    }

    @Override
    public Optional<RosterChange> rosterChange(ChangeId id) {
        return governance.rosterChange(id);
    }

    @Override
    public Slice<RosterChange> rosterChanges(PageSpec page) {
        return governance.rosterChanges(page);
    }

    @Override
    public List<RequestId> openRequestsDueBefore(Instant instant, int limit) {
        return requests.dueBefore(instant, limit);
    }

    @Override
    public List<GrantId> grantsDueBefore(Instant instant, int limit) {
        return grants.dueBefore(instant, limit);
    }

    @Override
    public List<ReviewId> reviewsDueBefore(Instant instant, int limit) {
        return duty.reviewsDueBefore(instant, limit);
    }

    @Override
    public List<CampaignId> campaignsDueBefore(Instant instant, int limit) {
        return campaigns.dueBefore(instant, limit);
    }

    @Override
    public List<CampaignItem> unansweredItemsToSettle(int limit) {
        return campaigns.unanswered(limit);
    }

    @Override
    public List<RecordedEntry> ledger(long fromIndex, int limit) {
        return ledger.from(fromIndex, limit);
    }

    @Override
    public List<RecordedEntry> ledgerOf(String kind, String id, int limit) {
        return ledger.about(kind, id, limit);
    }

    @Override
    public List<RecordedEntry> ledgerInvolving(PersonId person, @Nullable Long before, int limit) {
        return ledger.involving(person, before, limit);
    }

    @Override
    public long ledgerSize() {
        return ledger.size();
    }

    @Override
    public Optional<IdempotentOutcome> idempotentOutcome(PersonId person, String key) {
        return governance.idempotentOutcome(person, key);
    }
}
