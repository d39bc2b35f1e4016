package org.gatehouse.service.records;

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
import org.jspecify.annotations.Nullable;

/// What can be read in one snapshot. Within a [Writing] it also sees what that transaction has saved.
public interface Reading extends IncidentReading {
    Optional<Person> person(PersonId id);

    /// Those that the register holds, each once, read together.
    List<Person> people(Collection<PersonId> ids);

    /// The whole register, by id.
    List<Person> people();

    /// Those on duty, by id.
    List<Person> peopleOnDuty();

    Optional<TokenRecord> token(String sha256);

    Optional<Gate> gate(PersonId id);

    /// All gates, retired ones too, by id.
    List<Gate> gates();

    /// How each gate that was ever heard of has fared.
    List<GateHealth> gateHealth();

    /// The bundle that each gate decides by which decides by itself.
    List<GateBundle> gateBundles();

    /// How often each gate said yes because of a grant.
    List<GateUse> gateUses(GrantId grant);

    Optional<Asset> asset(AssetId id);

    /// Those that exist.
    Map<AssetId, Asset> assets(Collection<AssetId> ids);

    /// By id; `text` narrows to names and descriptions holding it.
    Slice<Asset> assets(@Nullable String text, PageSpec page);

    Optional<AccessRequest> request(RequestId id);

    Slice<AccessRequest> requests(RequestFilter filter, PageSpec page);

    int countRequests(RequestFilter filter);

    /// The same, counted no further than to `most`.
    int countRequests(RequestFilter filter, int most);

    /// Requests in which the person is a party and which were created at or after the instant, at most 1,000,
    /// newest first.
    List<AccessRequest> requestsOf(PersonId person, Instant since);

    /// Oldest first.
    List<Decision> decisions(RequestId request);

    Map<RequestId, List<Decision>> decisions(Collection<RequestId> requests);

    Optional<Grant> grant(GrantId id);

    Slice<Grant> grants(GrantFilter filter, PageSpec page);

    int countGrants(GrantFilter filter);

    /// Every grant that may still allow something, now or later, or is being withdrawn: all but the final ones.
    List<Grant> unfinishedGrants();

    Optional<PostUseReview> review(ReviewId id);

    List<PostUseReview> reviewsOf(GrantId grant);

    /// By due time; empty statuses for any.
    Slice<PostUseReview> reviews(Set<ReviewStatus> statuses, PageSpec page);

    Optional<Campaign> campaign(CampaignId id);

    /// The latest first; empty statuses for any.
    Slice<Campaign> campaigns(Set<CampaignStatus> statuses, PageSpec page);

    /// How far each has got.
    Map<CampaignId, CampaignTally> campaignTallies(Collection<CampaignId> ids);

    Optional<CampaignItem> campaignItem(CampaignId campaign, int number);

    /// By campaign and number.
    Slice<CampaignItem> campaignItems(CampaignItemFilter filter, PageSpec page);

    int countCampaignItems(CampaignItemFilter filter);

    Optional<Freeze> freeze(FreezeId id);

    List<Freeze> freezesInForce();

    Slice<Freeze> freezes(PageSpec page);

    Optional<ExposureBudget> budget(BudgetId id);

    List<ExposureBudget> budgetsInForce();

    /// The latest first.
    Slice<ExposureBudget> budgets(PageSpec page);

    Optional<Delegation> delegation(DelegationId id);

    List<Delegation> delegationsInForce(Instant now);

    Slice<Delegation> delegations(PageSpec page);

    /// Oldest first, at most 500.
    List<Comment> comments(String subject);

    /// Comments that name a person, newest first, at most `limit`, looked for among the newest 5,000 of all.
    List<Comment> mentions(PersonId person, int limit);

    Optional<PolicyVersion> policy(PolicyRef ref);

    Optional<PolicyVersion> activePolicy();

    /// Newest first.
    List<PolicyVersion> policies();

    Optional<RosterChange> rosterChange(ChangeId id);

    /// Open ones first, then the newest.
    Slice<RosterChange> rosterChanges(PageSpec page);

    /// Open requests whose time to act (reminder, escalation, expiry of claim, `decide_by`, `until`) may have come,
    /// at most `limit`.
    List<RequestId> openRequestsDueBefore(Instant instant, int limit);

    /// Unfinished grants whose start, `activate_by` or end is at or before the instant, and those in `ACTIVATING`
    /// or `DEACTIVATING`.
    List<GrantId> grantsDueBefore(Instant instant, int limit);

    /// Reviews neither final nor overdue whose due time is at or before the instant.
    List<ReviewId> reviewsDueBefore(Instant instant, int limit);

    /// Campaigns whose due time, next reminder or next recurrence is at or before the instant.
    List<CampaignId> campaignsDueBefore(Instant instant, int limit);

    /// Of campaigns under way, what nobody answered for: grants that have ended, and those of overdue campaigns that
    /// suspend and that are not marked as lapsed yet. At most `limit` of each.
    List<CampaignItem> unansweredItemsToSettle(int limit);

    /// Entries from the index on, in order, at most `limit`.
    List<RecordedEntry> ledger(long fromIndex, int limit);

    /// Entries about one thing, oldest first, at most `limit` of the newest.
    List<RecordedEntry> ledgerOf(String kind, String id, int limit);

    /// What a person did and what was done to them, newest first, at most `limit`.
    ///
    /// @param before only entries with a lesser index; null from the newest on
    List<RecordedEntry> ledgerInvolving(PersonId person, @Nullable Long before, int limit);

    /// How many entries there are; the next one gets this index.
    long ledgerSize();

    Optional<IdempotentOutcome> idempotentOutcome(PersonId person, String key);
}
