package org.gatehouse.service.access;

import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What time does to review campaigns: reminders, escalation when due, suspension of what nobody answered for where a
/// campaign says so, and the next one of a series. It never attests and never revokes.
///
/// Each step is one transaction, and what a stopped service missed is made up for at once: of several reminders or
/// recurrences missed only the last.
public final class CampaignClock implements Tick {
    private static final Logger LOG = LoggerFactory.getLogger(CampaignClock.class);
    private static final int BATCH = 100;

    private final WritePath path;
    private final GrantSuspensions suspensions = new GrantSuspensions();

    public CampaignClock(WritePath path) {
        this.path = path;
    }

    @Override
    public int run(Instant now) {
        List<CampaignId> due = path.records().read(reading -> reading.campaignsDueBefore(now, BATCH));
        int changed = (int) due.stream()
                .filter(id -> tried(id, () -> advance(id, now)))
                .count();
        List<CampaignItem> unanswered = path.records().read(reading -> reading.unansweredItemsToSettle(BATCH));
        return changed
                + (int) unanswered.stream()
                        .filter(item -> tried(item.name(), () -> settle(item, now)))
                        .count();
    }

    private static boolean tried(Object what, java.util.function.BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.error("{} cannot be brought up to date; it is tried again at the next tick", what, e);
            return false;
        }
    }

    private boolean advance(CampaignId id, Instant now) {
        List<GrantId> candidates = path.records()
                .read(reading -> reading.campaign(id)
                        .filter(campaign -> isFollowed(campaign, now))
                        .map(campaign -> CampaignStart.candidates(reading, campaign.scope(), now))
                        .orElse(List.of()));
        return path.byService(records -> {
            Campaign campaign = records.campaign(id).orElseThrow();
            if (isFollowed(campaign, now)) {
                follow(records, campaign, candidates, now);
                return true;
            }
            return switch (campaign.status()) {
                case RUNNING ->
                    now.isBefore(campaign.dueAt()) ? remind(records, campaign, now) : overdue(records, campaign, now);
                case OVERDUE -> remind(records, campaign, now);
                case DONE, CLOSED, CANCELLED -> false;
            };
        });
    }

    private static boolean isFollowed(Campaign campaign, Instant now) {
        Instant next = campaign.series().nextAt();
        return next != null && !now.isBefore(next);
    }

    private static boolean remind(Writing records, Campaign campaign, Instant now) {
        int stage = campaign.remindersBy(now);
        if (stage <= campaign.reminders()) {
            return false;
        }
        Campaign reminded = campaign.reminded(stage);
        CampaignSteps.save(
                records,
                reminded,
                CampaignEntries.of(EntryType.CAMPAIGN_REMINDED, EntryActor.SERVICE, reminded)
                        .with("stage", stage)
                        .with("unanswered", CampaignSteps.open(records, campaign.id())),
                now);
        return true;
    }

    private static boolean overdue(Writing records, Campaign campaign, Instant now) {
        Campaign overdue = campaign.become(CampaignStatus.OVERDUE, null);
        CampaignSteps.save(
                records,
                overdue,
                CampaignEntries.of(EntryType.CAMPAIGN_OVERDUE, EntryActor.SERVICE, overdue)
                        .with("unanswered", CampaignSteps.open(records, campaign.id()))
                        .with("to", leadsOnDuty(records)),
                now);
        return true;
    }

    private static List<PersonId> leadsOnDuty(Reading reading) {
        return reading.peopleOnDuty().stream()
                .filter(person ->
                        person.holds(Role.LEAD_STEWARD) && Right.of(person).contains(Right.RUN_CAMPAIGNS))
                .map(Person::id)
                .toList();
    }

    /// Begins the next one of the series. Where its scope has grown too large it is left out, which the ledger says.
    private static void follow(Writing records, Campaign campaign, List<GrantId> candidates, Instant now) {
        Campaign.Series series = campaign.series().next(campaign.id(), now);
        List<Grant> grants = CampaignStart.still(records, candidates, campaign.scope(), now);
        if (candidates.size() > Campaign.MOST_ITEMS) {
            Campaign skipping = campaign.skippingTo(series.nextAt());
            EntryDraft entry = CampaignEntries.of(EntryType.CAMPAIGN_SKIPPED, EntryActor.SERVICE, skipping)
                    .withText("reason", "More than " + Campaign.MOST_ITEMS + " grants are in its scope.");
            CampaignSteps.save(records, skipping, entry, now);
            return;
        }
        CampaignStart.Plan plan = new CampaignStart.Plan(
                campaign.name(),
                campaign.scope(),
                campaign.reviewers(),
                campaign.suspends(),
                campaign.startedBy(),
                now.plus(campaign.length()),
                series);
        Campaign next = CampaignStart.begin(records, plan, grants, EntryActor.SERVICE, now);
        Campaign followed = campaign.withoutNext();
        CampaignSteps.save(
                records,
                followed,
                CampaignEntries.of(EntryType.CAMPAIGN_FOLLOWED, EntryActor.SERVICE, followed)
                        .with("next", next.id()),
                now);
    }

    /// An item that nobody answered for: its grant has ended, or is suspended because the campaign is overdue.
    private boolean settle(CampaignItem found, Instant now) {
        return path.byService(records -> {
            CampaignItem item =
                    records.campaignItem(found.campaign(), found.number()).orElseThrow();
            Campaign campaign = records.campaign(item.campaign()).orElseThrow();
            Grant grant = records.grant(item.grant()).orElseThrow();
            if (item.status() != CampaignItemStatus.OPEN || campaign.status().isFinal()) {
                return false;
            }
            if (!grant.status().isLive()) {
                ended(records, item, now);
                return true;
            }
            boolean lapses = campaign.status() == CampaignStatus.OVERDUE && campaign.suspends();
            if (lapses && item.lapsedAt() == null) {
                lapse(records, item, grant, now);
                return true;
            }
            return false;
        });
    }

    private static void ended(Writing records, CampaignItem item, Instant now) {
        Resolution how = new Resolution(now, null, "The grant ended before anybody answered.");
        CampaignItem ended = item.become(CampaignItemStatus.ENDED, how);
        CampaignSteps.save(
                records, ended, CampaignEntries.of(EntryType.CAMPAIGN_ITEM_ENDED, EntryActor.SERVICE, ended), now);
        CampaignSteps.finish(records, item.campaign(), how, now);
    }

    private void lapse(Writing records, CampaignItem item, Grant grant, Instant now) {
        boolean suspended = grant.status().canBecome(GrantStatus.SUSPENDED);
        if (suspended) {
            suspensions.byService(
                    records, grant, "Nobody answered for it in " + item.campaign() + " before that was due.", now);
        }
        CampaignItem lapsed = item.lapsed(now);
        CampaignSteps.save(
                records,
                lapsed,
                CampaignEntries.of(EntryType.CAMPAIGN_LAPSED, EntryActor.SERVICE, lapsed)
                        .with("suspended", suspended),
                now);
    }
}
