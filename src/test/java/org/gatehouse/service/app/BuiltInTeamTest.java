package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.contract.Page;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.IndexAudit;
import org.gatehouse.service.gate.IndexGate;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.store.TestRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The demo team is big enough to be believed, holds every state, and was made by the rules alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInTeamTest {
    private static final Instant NOW = Instant.parse("2026-11-24T13:36:00Z");

    private final Records records = TestRecords.inMemory();
    private final GrantIndex index = new GrantIndex();

    @BeforeAll
    void seed() {
        records.onCommit(index);
        BuiltInTeam team = new BuiltInTeam(records, clock -> useCases(clock, index));
        new FirstStart(records, useCases(InstantSource.fixed(NOW), index)).installPolicy();
        assertThat(team.isThere()).isFalse();
        team.seed(NOW);
        assertThat(team.isThere()).isTrue();
    }

    @AfterAll
    void close() {
        records.close();
    }

    @Test
    void theIndexThatHeardOfEveryCommitHoldsWhatTheRecordsHold() {
        IndexAudit audit = new IndexAudit(index, new WritePath(records, InstantSource.fixed(NOW)), () -> {
            throw new AssertionError("there is nothing to mend");
        });

        while (!audit.step()) {
            assertThat(index.inStep()).isTrue();
        }

        assertThat(audit.rounds()).isEqualTo(1);
    }

    @Test
    void aboutSixtyPeopleOfAllAffiliationsAndTwoHundredAssetsInFourRegions() {
        List<Person> people = records.read(reading -> reading.people());
        assertThat(people).hasSizeBetween(55, 70);
        assertThat(people.stream().map(Person::affiliation).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Affiliation.class));
        assertThat(people).extracting(Person::kind).contains(PersonKind.SERVICE, PersonKind.MACHINE);
        Set<String> regions = records
                .read(reading -> reading.assets(null, PageSpec.first(Page.MOST)).items())
                .stream()
                .map(asset -> asset.region().value())
                .collect(Collectors.toSet());
        assertThat(regions).hasSize(4);
    }

    @Test
    void aHundredAndFiftyRequestsInEveryStateThatTheyCanReach() {
        List<AccessRequest> requests = records.read(reading ->
                reading.requests(RequestFilter.ALL, PageSpec.first(Page.MOST)).items());
        assertThat(requests).hasSizeBetween(140, 160);
        assertThat(requests.stream().map(AccessRequest::status).collect(Collectors.toSet()))
                .contains(
                        RequestStatus.PENDING,
                        RequestStatus.MORE_INFO,
                        RequestStatus.APPROVED,
                        RequestStatus.DENIED,
                        RequestStatus.CANCELLED,
                        RequestStatus.EXPIRED);
        assertThat(requests)
                .allSatisfy(request -> assertThat(request.createdAt()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void aboutEightyGrantsComingRunningAndOver() {
        List<Grant> grants = records.read(reading ->
                reading.grants(GrantFilter.ALL, PageSpec.first(Page.MOST)).items());
        assertThat(grants).hasSizeBetween(75, 95);
        assertThat(grants.stream().map(Grant::status).collect(Collectors.toSet()))
                .contains(
                        GrantStatus.SCHEDULED,
                        GrantStatus.ACTIVE,
                        GrantStatus.SUSPENDED,
                        GrantStatus.EXPIRED,
                        GrantStatus.REVOKED,
                        GrantStatus.COMPLETED);
    }

    @Test
    void oneReviewCampaignDoneOneForCustodiansAndOneHalfDoneThatAlsoWaitsForVisitors() {
        List<Campaign> campaigns = records.read(reading ->
                reading.campaigns(Set.of(), PageSpec.first(Page.MOST)).items());
        assertThat(campaigns)
                .extracting(Campaign::status)
                .containsExactly(CampaignStatus.RUNNING, CampaignStatus.RUNNING, CampaignStatus.DONE);
        CampaignTally tally = records.read(reading ->
                        reading.campaignTallies(List.of(campaigns.getFirst().id())))
                .getOrDefault(campaigns.getFirst().id(), CampaignTally.NONE);
        assertThat(tally.attested()).isGreaterThan(tally.revoked());
        assertThat(tally.open()).isPositive();
        List<CampaignItem> open = records.read(reading -> reading.campaignItems(
                        CampaignItemFilter.of(campaigns.getFirst().id(), CampaignItemStatus.OPEN),
                        PageSpec.first(Page.MOST))
                .items());
        assertThat(open)
                .anyMatch(item ->
                        new PersonId("p-ralvarez").equals(item.assignee().person()));
    }

    @Test
    void theLedgerTellsItInTheOrderOfTime() {
        List<RecordedEntry> ledger = records.read(reading -> reading.ledger(0, 10_000));
        assertThat(ledger).extracting(RecordedEntry::index).isSorted().doesNotHaveDuplicates();
        assertThat(ledger.stream().filter(entry -> entry.type() != EntryType.POLICY_ACTIVATED))
                .extracting(RecordedEntry::at)
                .isSorted();
        assertThat(ledger).noneMatch(entry -> entry.type() == EntryType.REQUEST_DECISION_REFUSED);
    }

    private UseCases useCases(InstantSource clock, GrantIndex index) {
        return UseCases.over(records, clock, new IndexGate(index, clock), new SecureRandom());
    }
}
