package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;

/// What people do in review campaigns: start them, attest or revoke their grants, hand them on, and end them.
///
/// Answers to several grants are one transaction: all of them, or none and a refusal that names the first in the way.
public final class Campaigns {
    private static final String START = "start a review campaign";

    private final WritePath path;
    private final GrantEndings endings;

    public Campaigns(WritePath path, Grants grants) {
        this.path = path;
        this.endings = grants.endings();
    }

    /// Begins a campaign over the grants that its scope holds now.
    ///
    /// @throws Refusal `FORBIDDEN`; `INVALID` with all that is wrong, or when the scope holds too much;
    ///         `WRONG_STATE` when it holds nothing
    public Campaign start(Caller caller, CampaignDocument document) {
        caller.require(Right.RUN_CAMPAIGNS, START);
        CampaignScope scope =
                CampaignRules.plan(document, caller.id(), path.now()).scope();
        List<GrantId> candidates = path.records().read(reading -> CampaignStart.candidates(reading, scope, path.now()));
        CampaignRules.requireSize(candidates.size());
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.RUN_CAMPAIGNS, START);
                    CampaignStart.Plan plan =
                            CampaignRules.plan(document, step.caller().id(), step.now());
                    List<Grant> grants = CampaignStart.still(step.records(), candidates, plan.scope(), step.now());
                    CampaignRules.requireSize(grants.size());
                    return CampaignStart.begin(
                            step.records(), plan, grants, step.caller().actor(), step.now());
                },
                Campaigns::path);
    }

    /// Finds that grants are still needed. A grant that is suspended stays so: reopening it takes its seats again.
    ///
    /// @return the items as they now are, in the order given
    /// @throws Refusal `FORBIDDEN`, `NOT_ELIGIBLE`; `WRONG_STATE` when one is answered for or has ended, or the
    ///         campaign is over
    public List<CampaignItem> attest(Caller caller, CampaignId id, CampaignAnswerDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    List<CampaignItem> items = answerable(step, id, document.items(), "attest that a grant is needed");
                    return answer(step, items, CampaignItemStatus.ATTESTED, EntryType.CAMPAIGN_ATTESTED, words);
                },
                _ -> path(id));
    }

    /// Ends grants for good, as every revocation does.
    ///
    /// @throws Refusal as with [#attest]
    public List<CampaignItem> revoke(Caller caller, CampaignId id, CampaignAnswerDocument document) {
        String words = FreeText.reason(document.reason());
        List<Grant> ending = new ArrayList<>();
        List<CampaignItem> revoked = path.change(
                caller,
                step -> {
                    step.caller().require(Right.REVOKE_GRANT, "revoke a grant");
                    List<CampaignItem> items = answerable(step, id, document.items(), "revoke a grant");
                    ending.clear();
                    for (CampaignItem item : items) {
                        Resolution how =
                                new Resolution(step.now(), step.caller().id(), words);
                        Grant grant = step.records().grant(item.grant()).orElseThrow();
                        ending.add(endings.begin(
                                step.records(), grant, how, step.caller().actor(), step.now()));
                    }
                    return answer(step, items, CampaignItemStatus.REVOKED, EntryType.CAMPAIGN_REVOKED, words);
                },
                _ -> path(id));
        endings.settle(ending);
        return revoked;
    }

    private static List<CampaignItem> answer(
            Step step, List<CampaignItem> items, CampaignItemStatus answer, EntryType type, String words) {
        Resolution how = new Resolution(step.now(), step.caller().id(), words);
        List<CampaignItem> answered = new ArrayList<>();
        for (CampaignItem item : items) {
            CampaignItem done = item.become(answer, how);
            CampaignSteps.save(
                    step.records(), done, CampaignEntries.of(type, step.caller().actor(), done), step.now());
            answered.add(done);
        }
        CampaignSteps.finish(step.records(), items.getFirst().campaign(), how, step.now());
        return answered;
    }

    /// Hands grants on: those whom they are handed to may, and the leads.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_ELIGIBLE` when the other person may not answer for one; `WRONG_STATE`
    public List<CampaignItem> reassign(Caller caller, CampaignId id, CampaignReassignDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    boolean lead = step.caller().may(Right.RUN_CAMPAIGNS);
                    step.caller().require(Right.DECIDE, "hand on a grant");
                    Person to = step.records()
                            .person(document.to())
                            .orElseThrow(() -> Refusal.invalid("/to", document.to() + " is not in the register."));
                    Electorate electorate = electorate(step);
                    List<CampaignItem> handed = new ArrayList<>();
                    for (CampaignItem item : open(step, id, document.items())) {
                        if (!lead
                                && !item.assignee()
                                        .names(
                                                step.caller().id(),
                                                step.caller().person().teams(),
                                                false)) {
                            throw new Refusal(
                                    ErrorCode.NOT_ELIGIBLE,
                                    item.name() + " is handed to " + CampaignReviewers.words(item.assignee())
                                            + "; they or a lead can hand it on.");
                        }
                        handed.add(hand(step, item, to, electorate, words));
                    }
                    return handed;
                },
                _ -> path(id));
    }

    private static CampaignItem hand(Step step, CampaignItem item, Person to, Electorate electorate, String words) {
        Grant grant = step.records().grant(item.grant()).orElseThrow();
        electorate
                .bar(GrantFacts.request(step.records(), grant), to)
                .ifPresent(bar -> refuse(item, to.name() + " may not answer for it: " + bar.words()));
        CampaignItem handed = item.handedTo(CampaignAssignee.of(to.id()));
        EntryDraft entry = CampaignEntries.of(
                        EntryType.CAMPAIGN_REASSIGNED, step.caller().actor(), handed)
                .with("to", to.id())
                .with("from", CampaignReviewers.words(item.assignee()))
                .withText("reason", words);
        CampaignSteps.save(step.records(), handed, entry, step.now());
        return handed;
    }

    /// Ends an overdue campaign although grants are left that nobody answered for. They stay listed as such; where the
    /// campaign suspends them, that has to be done first.
    ///
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` before it is overdue, and when it is over
    public Campaign close(Caller caller, CampaignId id, String reason) {
        return end(caller, id, reason, CampaignStatus.CLOSED, EntryType.CAMPAIGN_CLOSED);
    }

    /// Calls a campaign off, and the series with it. What was answered stays as it is.
    ///
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when it is over
    public Campaign cancel(Caller caller, CampaignId id, String reason) {
        return end(caller, id, reason, CampaignStatus.CANCELLED, EntryType.CAMPAIGN_CANCELLED);
    }

    private Campaign end(Caller caller, CampaignId id, String reason, CampaignStatus end, EntryType type) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    Campaign campaign = run(step, id);
                    if (!campaign.status().canBecome(end)) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " " + CampaignRules.words(campaign.status()));
                    }
                    CampaignRules.requireSettled(step.records(), campaign, end);
                    Campaign ended = campaign.become(
                            end, new Resolution(step.now(), step.caller().id(), words));
                    EntryDraft entry = CampaignEntries.of(type, step.caller().actor(), ended)
                            .with("unanswered", CampaignSteps.open(step.records(), id))
                            .withText("reason", words);
                    return CampaignSteps.save(step.records(), ended, entry, step.now());
                },
                Campaigns::path);
    }

    /// Lets nothing come after this campaign, which itself goes on.
    ///
    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when nothing is to come after it
    public Campaign endSeries(Caller caller, CampaignId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    Campaign campaign = run(step, id);
                    if (campaign.series().nextAt() == null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, "Nothing is to come after " + id + ".");
                    }
                    Campaign last = campaign.withoutNext();
                    EntryDraft entry = CampaignEntries.of(
                                    EntryType.CAMPAIGN_SERIES_ENDED,
                                    step.caller().actor(),
                                    last)
                            .withText("reason", words);
                    return CampaignSteps.save(step.records(), last, entry, step.now());
                },
                Campaigns::path);
    }

    private static Campaign run(Step step, CampaignId id) {
        step.caller().require(Right.RUN_CAMPAIGNS, "run review campaigns");
        return step.records().campaign(id).orElseThrow(() -> Refusal.notFound("campaign", id));
    }

    /// Open items whose grants may still allow something and that the caller may answer for.
    private static List<CampaignItem> answerable(Step step, CampaignId id, List<Integer> numbers, String act) {
        step.caller().require(Right.DECIDE, act);
        Electorate electorate = electorate(step);
        List<CampaignItem> items = open(step, id, numbers);
        for (CampaignItem item : items) {
            Grant grant = step.records().grant(item.grant()).orElseThrow();
            CampaignReviewers.bar(electorate, GrantFacts.request(step.records(), grant), item, step.caller())
                    .ifPresent(words -> refuse(item, words));
            if (!grant.status().isLive()) {
                throw new Refusal(
                        ErrorCode.WRONG_STATE,
                        item.name() + ": " + grant.id() + " " + GrantWords.of(grant.status())
                                + "; there is nothing left to answer for.");
            }
        }
        return items;
    }

    private static List<CampaignItem> open(Step step, CampaignId id, List<Integer> numbers) {
        Campaign campaign = step.records().campaign(id).orElseThrow(() -> Refusal.notFound("campaign", id));
        if (numbers.isEmpty() || numbers.size() > Page.MOST) {
            throw Refusal.invalid("/items", "Name 1 to " + Page.MOST + " grants by their numbers.");
        }
        if (campaign.status().isFinal()) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " " + CampaignRules.words(campaign.status()));
        }
        List<CampaignItem> items = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            String pointer = "/items/" + i;
            if (!seen.add(number)) {
                throw Refusal.invalid(pointer, number + " is named twice.");
            }
            CampaignItem item = step.records()
                    .campaignItem(id, number)
                    .orElseThrow(() -> Refusal.invalid(pointer, id + " has no grant of the number " + number + "."));
            if (item.status().isFinal()) {
                throw new Refusal(
                        ErrorCode.WRONG_STATE,
                        item.name() + " (" + item.grant() + ") " + CampaignRules.words(item) + ".");
            }
            items.add(item);
        }
        return items;
    }

    private static Electorate electorate(Step step) {
        return new Electorate(step.records(), new Names(step.records()), step.now());
    }

    private static void refuse(CampaignItem item, String words) {
        throw new Refusal(ErrorCode.NOT_ELIGIBLE, item.name() + " (" + item.grant() + "): " + words);
    }

    private static String path(Campaign campaign) {
        return path(campaign.id());
    }

    private static String path(CampaignId id) {
        return ApiPath.CAMPAIGNS + "/" + id;
    }
}
