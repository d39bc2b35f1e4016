package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JumpIndexTest {
    private final HandWound time = new HandWound();
    private final Calls calls = new Calls();
    private final List<Id> opened = new ArrayList<>();
    private boolean canOpen = true;
    private final JumpIndex index = new JumpIndex(
            sources(), new Opener(), Words.of(Messages.load(), java.time.Clock.systemUTC()), time.threads());

    @Test
    void isFilledBehindTheFirstScreen() {
        index.loadSoon();
        time.pass(Duration.ofSeconds(1));
        assertThat(calls.asked).isEmpty();

        time.pass(Duration.ofSeconds(2));
        assertThat(calls.asked).containsExactly("DECIDED null", "WAITING null");
    }

    @Test
    void readsPageByPage() {
        index.onGap();
        calls.answers.get(1).complete(new Page<>(List.of(row(7, 1, "Read email")), "c1"));
        time.runFx();

        assertThat(calls.asked).endsWith("WAITING c1");
        assertThat(index.entries()).extracting(PaletteEntry::title).containsExactly("REQ-7 Read email");
    }

    @Test
    void theNewerVersionIsKeptWhicheverWayItCame() {
        index.onEvents(List.of(event(row(7, 5, "Read phone"))));
        index.onGap();
        calls.answers.getFirst().complete(new Page<>(List.of(row(7, 4, "Read email")), null));
        time.runFx();

        assertThat(index.entries()).extracting(PaletteEntry::title).containsExactly("REQ-7 Read phone");
    }

    @Test
    void choosingAnEntryLeadsThere() {
        index.onEvents(List.of(event(row(7, 1, "Read email"))));
        index.entries().getFirst().action().run();

        assertThat(opened).containsExactly(new RequestId("REQ-7"));
    }

    @Test
    void whatNoScreenShowsIsNotOffered() {
        canOpen = false;
        index.onEvents(List.of(event(row(7, 1, "Read email"))));

        assertThat(index.entries()).isEmpty();
    }

    @Test
    void peopleAndAssetsAreFoundToo() {
        index.onGap();
        calls.people.complete(new Page<>(List.of(person("Rosa Alvarez")), null));
        calls.assets.complete(new Page<>(List.of(asset(1, "Names")), null));
        time.runFx();

        assertThat(index.entries())
                .extracting(PaletteEntry::title)
                .containsExactly("Rosa Alvarez", "userdata.core.profiles");
    }

    @Test
    void anAssetThatChangedIsReadAgain() {
        index.onEvents(List.of(new StreamEvent(
                1,
                FakeTeam.NOW,
                EntryType.ASSET_CHANGED,
                null,
                new EntrySubject("asset", "userdata.core.profiles", 2),
                "changed",
                null,
                null,
                null)));
        calls.asset.complete(asset(2, "Names and addresses"));
        time.runFx();

        assertThat(index.entries()).extracting(PaletteEntry::subtitle).containsExactly("Names and addresses · us-va");
    }

    @Test
    void anEntryStaysTheSameUntilItsThingChanges() {
        index.onEvents(List.of(event(row(7, 1, "Read email")), event(row(8, 1, "Read phone"))));
        PaletteEntry before = index.entries().getFirst();
        index.onEvents(List.of(event(row(8, 2, "Read phone number")), event(row(7, 1, "Read email"))));

        assertThat(index.entries().getFirst()).isSameAs(before);
    }

    @Test
    void aCampaignIsFoundByItsNameAndAskedForAgainOnceItStandsOtherwise() {
        index.onGap();
        calls.campaigns.getFirst().complete(new Page<>(List.of(campaign(1, CampaignStatus.RUNNING)), null));
        time.runFx();
        PaletteEntry found = index.entries().getFirst();
        assertThat(found.title()).isEqualTo("All grants in force");
        assertThat(found.subtitle()).startsWith("CMP-7 · Running");

        found.action().run();
        assertThat(opened).containsExactly(new CampaignId("CMP-7"));

        index.onEvents(List.of(of(EntryType.CAMPAIGN_ATTESTED), of(EntryType.CAMPAIGN_DONE)));
        assertThat(calls.campaigns)
                .as("each answer changes nothing of what is shown")
                .hasSize(2);
        calls.campaigns.getLast().complete(new Page<>(List.of(campaign(2, CampaignStatus.DONE)), null));
        time.runFx();
        assertThat(index.entries().getFirst().subtitle()).startsWith("CMP-7 · Done");
    }

    private static StreamEvent of(EntryType type) {
        EntrySubject subject = new EntrySubject("campaign", "CMP-7", 1);
        return new StreamEvent(1, FakeTeam.NOW, type, null, subject, "changed", null, null, null);
    }

    private static CampaignRow campaign(long version, CampaignStatus status) {
        PersonId lead = new PersonId("p-lead");
        Campaign campaign = new Campaign(
                new CampaignId("CMP-7"),
                version,
                status,
                "All grants in force",
                CampaignScope.ALL,
                new ReviewerRule(ReviewerRule.Kind.LEADS, null),
                false,
                lead,
                FakeTeam.NOW,
                FakeTeam.NOW.plus(Duration.ofDays(5)),
                3,
                Campaign.Series.begin(Recurrence.NONE, FakeTeam.NOW),
                0,
                null);
        PersonRef by = new PersonRef(lead, "Lea Lead", "Lead", PersonKind.USER, Affiliation.STEWARD, "US", "");
        return new CampaignRow(campaign, new CampaignTally(3, 0, 0, 0), by, 0);
    }

    private static Person person(String name) {
        return new Person(
                new PersonId("p-rosa"),
                1,
                PersonKind.USER,
                name,
                "Data steward",
                Affiliation.STEWARD,
                new TreeSet<>(),
                new TreeSet<>(),
                "US",
                true,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static Asset asset(long version, String description) {
        return new Asset(
                new AssetId("userdata.core.profiles"),
                version,
                AssetKind.TABLE,
                description,
                DataClass.PROTECTED,
                new TreeSet<>(),
                new RegionId("us-va"),
                "US",
                "Harborline Cloud",
                List.of(),
                1,
                1);
    }

    private static StreamEvent event(RequestRow row) {
        return new StreamEvent(
                1,
                FakeTeam.NOW,
                EntryType.REQUEST_SUBMITTED,
                null,
                new EntrySubject("request", row.id().value(), 1),
                "submitted",
                row,
                null,
                null);
    }

    private static RequestRow row(int number, long version, String title) {
        PersonRef jonas = new PersonRef(
                new PersonId("p-jonas"), "Jonas Keller", "Engineer", PersonKind.USER, Affiliation.PARENT, "SG", "");
        return new RequestRow(
                new RequestId("REQ-" + number),
                version,
                1,
                RequestStatus.PENDING,
                title,
                jonas,
                jonas,
                Affiliation.PARENT,
                "SG",
                List.of(new AssetId("userdata.core.profiles")),
                Action.READ,
                new TreeSet<>(),
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                null,
                Severity.LOW,
                false,
                Duration.ofHours(8),
                Verdict.Outcome.REQUIRE_APPROVAL,
                2,
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                FakeTeam.NOW,
                FakeTeam.NOW,
                null,
                null);
    }

    private JumpSources sources() {
        return new JumpSources(
                calls::page,
                page -> calls.grants,
                page -> calls.people,
                page -> calls.assets,
                id -> calls.asset,
                page -> calls.campaigns());
    }

    /// Answers are given by the test.
    private static final class Calls {
        private final List<String> asked = new ArrayList<>();
        private final List<CompletableFuture<Page<RequestRow>>> answers = new ArrayList<>();
        private final CompletableFuture<Page<Grant>> grants = new CompletableFuture<>();
        private final CompletableFuture<Page<Person>> people = new CompletableFuture<>();
        private final CompletableFuture<Page<Asset>> assets = new CompletableFuture<>();
        private final CompletableFuture<Asset> asset = new CompletableFuture<>();

        private final List<CompletableFuture<Page<CampaignRow>>> campaigns = new ArrayList<>();

        private CompletableFuture<Page<CampaignRow>> campaigns() {
            CompletableFuture<Page<CampaignRow>> answer = new CompletableFuture<>();
            campaigns.add(answer);
            return answer;
        }

        private CompletableFuture<Page<RequestRow>> page(QueueView view, PageOf page) {
            @Nullable String after = page.after();
            asked.add(view + " " + after);
            CompletableFuture<Page<RequestRow>> answer = new CompletableFuture<>();
            answers.add(answer);
            return answer;
        }
    }

    private final class Opener implements Navigator {
        @Override
        public void show(String screenId) {}

        @Override
        public boolean canOpen(Id thing) {
            return canOpen;
        }

        @Override
        public void open(Id thing) {
            opened.add(thing);
        }
    }
}
