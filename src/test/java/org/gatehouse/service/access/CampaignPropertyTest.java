package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.PageSpec;

/// Random histories of review campaigns: whatever people and time do, no grant is kept or revoked without a person's
/// act, nobody answers who might not decide, and being due never attests.
class CampaignPropertyTest {
    private static final List<String> ALL = List.of("ana", "bo", "sam", "lea", "leo", "ali", "usr", "req");
    private static final Duration LONG = Duration.ofDays(700);

    @Property(tries = 20)
    void nothingIsKeptOrEndedWithoutAPersonWhoMay(@ForAll long seed) {
        try (History history = new History(seed)) {
            for (int i = 0; i < 50; i++) {
                history.step();
                history.check();
            }
            Statistics.label("attested").collect(history.count(EntryType.CAMPAIGN_ATTESTED) > 0);
            Statistics.label("attested").coverage(seen -> seen.check(true).count(count -> count > 0));
            Statistics.label("revoked").collect(history.count(EntryType.CAMPAIGN_REVOKED) > 0);
            Statistics.label("revoked").coverage(seen -> seen.check(true).count(count -> count > 0));
            Statistics.label("suspended").collect(history.count(EntryType.CAMPAIGN_LAPSED) > 0);
            Statistics.label("suspended").coverage(seen -> seen.check(true).count(count -> count > 0));
            Statistics.label("again").collect(history.count(EntryType.CAMPAIGN_FOLLOWED) > 0);
            Statistics.label("again").coverage(seen -> seen.check(true).count(count -> count > 0));
        }
    }

    private static final class History implements AutoCloseable {
        private final GrantBench bench = new GrantBench();
        private final Campaigns campaigns = new Campaigns(bench.path, bench.grants);
        private final Random random;
        private CampaignClock clock = new CampaignClock(bench.path);
        private final List<Grant> grants = new ArrayList<>();

        History(long seed) {
            random = new Random(seed);
            for (int i = 1; i <= 4; i++) {
                ApprovedAsk ask = ApprovedAsk.usual(i, bench.table("c.s.t" + i, DataClass.PROTECTED))
                        .access(new RequestedAccess(null, LONG, null, false));
                grants.add(
                        bench.grants.activate(bench.by("usr"), bench.make(ask).id()));
            }
            start();
        }

        void step() {
            switch (all().isEmpty() ? 0 : random.nextInt(12)) {
                case 0 -> start();
                case 1, 2, 3 -> answer(CampaignItemStatus.ATTESTED);
                case 4 -> answer(CampaignItemStatus.REVOKED);
                case 5 -> reassign();
                case 6, 7 -> waitAndTick();
                case 8 -> conflict();
                case 9 ->
                    attempt(() ->
                            campaigns.close(bench.by(pick(ALL)), campaign().id(), "Enough"));
                case 10 ->
                    rarely(() ->
                            campaigns.cancel(bench.by(pick(ALL)), campaign().id(), "A mistake"));
                default -> other();
            }
        }

        private void start() {
            ReviewerRule.Kind kind = pick(List.of(ReviewerRule.Kind.values()));
            ReviewerRule rule =
                    new ReviewerRule(kind, kind == ReviewerRule.Kind.TEAM ? pick(List.of("data", "security")) : null);
            attempt(() -> campaigns.start(
                    bench.by(pick(List.of("lea", "leo", "ana", "usr"))),
                    new CampaignDocument(
                            "Review",
                            null,
                            rule,
                            Duration.ofDays(1 + random.nextInt(20)),
                            pick(List.of(Recurrence.NONE, Recurrence.MONTHLY)),
                            random.nextBoolean())));
        }

        /// The rule is asked independently of the use case, before it acts.
        private void answer(CampaignItemStatus answer) {
            CampaignItem item = item();
            String name = pick(ALL);
            boolean may = may(bench.person(name), item);
            CampaignAnswerDocument document = new CampaignAnswerDocument(List.of(item.number()), "Looked at.");
            boolean done = attempt(() -> {
                if (answer == CampaignItemStatus.ATTESTED) {
                    campaigns.attest(bench.by(name), item.campaign(), document);
                } else {
                    campaigns.revoke(bench.by(name), item.campaign(), document);
                }
            });
            assertThat(!done || may).as("%s answered for %s", name, item).isTrue();
        }

        private boolean may(Person person, CampaignItem item) {
            return bench.records.read(reading -> {
                Grant grant = reading.grant(item.grant()).orElseThrow();
                Optional<Eligibility.Bar> bar = Eligibility.bar(
                        person,
                        reading.request(grant.request()).orElseThrow(),
                        bench.person("usr"),
                        List.of(),
                        bench.clock.instant());
                boolean lead = person.holds(org.gatehouse.model.Role.LEAD_STEWARD);
                return bar.isEmpty()
                        && grant.status().isLive()
                        && item.status() == CampaignItemStatus.OPEN
                        && !campaign(item).status().isFinal()
                        && item.assignee().names(person.id(), person.teams(), lead)
                        && person.affiliation() != Affiliation.COMPANY
                        && person.affiliation() != Affiliation.PARENT;
            });
        }

        private void reassign() {
            CampaignItem item = item();
            attempt(() -> campaigns.reassign(
                    bench.by(pick(ALL)),
                    item.campaign(),
                    new CampaignReassignDocument(List.of(item.number()), GrantBench.id(pick(ALL)), "On leave.")));
        }

        private void waitAndTick() {
            Set<String> before = answered();
            if (random.nextInt(3) == 0) {
                clock = new CampaignClock(bench.path); // the service was stopped and begins again
            }
            bench.clock.advance(Duration.ofHours(1 + random.nextInt(24 * 12)));
            while (clock.run(bench.clock.instant()) > 0) {}
            assertThat(answered()).as("time answers for nothing").isEqualTo(before);
            assertThat(all())
                    .allSatisfy(item -> assertThat(item.status() == CampaignItemStatus.OPEN
                                    && campaign(item).status() == CampaignStatus.OVERDUE
                                    && campaign(item).suspends()
                                    && bench.now(item.grant()).status() == GrantStatus.ACTIVE)
                            .as("%s is kept by silence", item)
                            .isFalse());
        }

        private void conflict() {
            bench.change(
                    pick(GrantBench.STEWARDS),
                    person -> person.withConflicts(
                            person.conflicts().isEmpty()
                                    ? List.of(new DeclaredConflict(
                                            GrantBench.USER, null, "Neighbours.", bench.clock.instant()))
                                    : List.of()));
        }

        private void other() {
            Grant grant = pick(grants);
            if (random.nextInt(4) == 0) {
                attempt(() -> bench.grants.complete(bench.by("usr"), grant.id(), "Done"));
            } else {
                attempt(() -> bench.grants.suspend(bench.by("bo"), grant.id(), "Odd"));
            }
        }

        void check() {
            for (CampaignItem item : all()) {
                boolean byPerson = item.outcome() != null && item.outcome().by() != null;
                switch (item.status()) {
                    case OPEN -> assertThat(item.outcome()).isNull();
                    case ATTESTED, REVOKED ->
                        assertThat(byPerson).as("%s", item).isTrue();
                    case ENDED ->
                        assertThat(bench.now(item.grant()).status().isLive()).isFalse();
                }
            }
            List<RecordedEntry> answers = ledger().stream()
                    .filter(entry ->
                            entry.type() == EntryType.CAMPAIGN_ATTESTED || entry.type() == EntryType.CAMPAIGN_REVOKED)
                    .toList();
            assertThat(answers).allMatch(entry -> entry.actor().id() != null);
            assertThat(answers).hasSameSizeAs(answered());
        }

        private Set<String> answered() {
            Set<String> names = new HashSet<>();
            all().stream()
                    .filter(item ->
                            item.status() == CampaignItemStatus.ATTESTED || item.status() == CampaignItemStatus.REVOKED)
                    .forEach(item -> names.add(item.name()));
            return names;
        }

        long count(EntryType type) {
            return ledger().stream().filter(entry -> entry.type() == type).count();
        }

        private List<RecordedEntry> ledger() {
            return bench.records.read(reading -> reading.ledger(0, 10_000));
        }

        private List<CampaignItem> all() {
            return bench.records.read(reading -> reading.campaigns(Set.of(), PageSpec.first(200)).items().stream()
                    .flatMap(campaign -> java.util.stream.IntStream.rangeClosed(1, campaign.items())
                            .mapToObj(number ->
                                    reading.campaignItem(campaign.id(), number).orElseThrow()))
                    .toList());
        }

        private CampaignItem item() {
            return pick(all());
        }

        private Campaign campaign(CampaignItem item) {
            return bench.records
                    .read(reading -> reading.campaign(item.campaign()))
                    .orElseThrow();
        }

        private Campaign campaign() {
            return campaign(item());
        }

        private void rarely(Runnable act) {
            if (random.nextInt(4) == 0) {
                attempt(act);
            }
        }

        /// Whether it was done.
        private static boolean attempt(Runnable act) {
            try {
                act.run();
                return true;
            } catch (Refusal refused) {
                assertThat(refused.detail()).isNotBlank();
                return false;
            }
        }

        private <T> T pick(List<T> items) {
            return items.get(random.nextInt(items.size()));
        }

        @Override
        public void close() {
            bench.close();
        }
    }
}
