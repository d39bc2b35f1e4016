package org.gatehouse.service.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.model.ReviewerRule.Kind;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;

/// The team's review campaigns: one done long since, one under way, of which the visitors' grants wait for them, and
/// one that the custodian's team has only been given.
final class DemoCampaigns {
    private static final PersonId LEAD = new PersonId("p-jadeyemi");
    private static final List<String> KEPT = List.of(
            "Asked the user: the work goes on as described.",
            "The ticket is open and the columns are still the least that can do it.",
            "Used as described, ends by itself soon.");
    private static final List<String> ENDED =
            List.of("The ticket is closed.", "The user has what they needed.", "A narrower grant does the same work.");

    private static final int ENOUGH = 3;

    private final DemoUseCases use;
    private final DemoCast cast;
    private final Random random;
    private boolean begun;

    DemoCampaigns(DemoUseCases use, DemoCast cast, Random random) {
        this.use = use;
        this.cast = cast;
        this.random = random;
    }

    /// On the first day on which enough grants are in force for it.
    void startFirst() {
        long inForce = use.path().records().read(Reading::unfinishedGrants).stream()
                .filter(grant -> grant.status().isLive())
                .count();
        if (!begun && inForce >= ENOUGH) {
            begun = true;
            start("All grants in force", CampaignScope.ALL, Kind.DECIDERS, Duration.ofDays(5), Recurrence.NONE, false);
        }
    }

    void startSecond() {
        CampaignScope guarded = new CampaignScope(null, DataClass.PROTECTED, null, null, null);
        start("Protected data, quarterly", guarded, Kind.DECIDERS, Duration.ofDays(3), Recurrence.QUARTERLY, true);
    }

    /// Those who work with the host answer for what it keeps.
    void startForCustodian() {
        CampaignScope hosted = new CampaignScope("userdata.*", null, null, null, null);
        start("Kept by Harborline Cloud", hosted, Kind.CUSTODIAN, Duration.ofDays(7), Recurrence.NONE, false);
    }

    private void start(
            String name, CampaignScope scope, Kind reviewers, Duration openFor, Recurrence again, boolean suspends) {
        ReviewerRule rule = new ReviewerRule(reviewers, null);
        use.campaigns().start(cast.caller(LEAD), new CampaignDocument(name, scope, rule, openFor, again, suspends));
    }

    /// Everybody answers for all that is theirs.
    void answerAll() {
        answer(1, Set.of());
    }

    /// About half of it is answered, none of it by somebody whom a visitor may be playing.
    void answerSome() {
        answer(0.6, Set.copyOf(DemoTeam.PERSONAS.values()));
    }

    private void answer(double share, Set<PersonId> left) {
        for (CampaignItem item : open()) {
            PersonId assignee = item.assignee().person();
            PersonId by = assignee == null ? LEAD : assignee;
            if (!left.contains(by) && random.nextDouble() < share) {
                answer(cast.caller(by), item);
            }
        }
    }

    private List<CampaignItem> open() {
        CampaignItemFilter open = new CampaignItemFilter(null, Set.of(CampaignItemStatus.OPEN), List.of());
        return use.path()
                .records()
                .read(reading -> reading.campaignItems(open, PageSpec.first(200)).items().stream()
                        .filter(item -> reading.grant(item.grant())
                                .filter(grant -> grant.status().isLive())
                                .isPresent())
                        .toList());
    }

    private void answer(Caller by, CampaignItem item) {
        Grant grant =
                use.path().records().read(reading -> reading.grant(item.grant()).orElseThrow());
        boolean idle = grant.use().lastUsed() == null && random.nextInt(8) == 0;
        CampaignAnswerDocument document =
                new CampaignAnswerDocument(List.of(item.number()), DemoWords.pick(idle ? ENDED : KEPT, random));
        try {
            if (idle) {
                use.campaigns().revoke(by, item.campaign(), document);
            } else {
                use.campaigns().attest(by, item.campaign(), document);
            }
        } catch (Refusal meanwhile) {
            // Somebody who stands in for a party by now leaves it to others.
        }
    }
}
