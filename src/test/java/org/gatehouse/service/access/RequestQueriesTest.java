package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.REPORTS;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Choice;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestQueriesTest {
    private final RequestBench bench = new RequestBench();

    private final RequestId parents;
    private final RequestId anas;
    private final RequestId denied;

    RequestQueriesTest() {
        parents = bench.submitted().id();
        bench.clock.advance(Duration.ofMinutes(1));
        anas = bench.requests
                .submit(bench.caller("ana"), ask(AccessItem.of(REPORTS, Action.EXPORT)))
                .id();
        bench.clock.advance(Duration.ofMinutes(1));
        denied = bench.submitted().id();
    }

    @BeforeEach
    void denyOne() {
        bench.decide("bo", bench.now(denied), Choice.DENY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<RequestId> found(String who, QueueView view, Filters filters) {
        Page<RequestRow> page = bench.queries.page(bench.caller(who), view, filters, 50, null);
        return page.items().stream().map(RequestRow::id).toList();
    }

    private List<RequestId> found(String who, QueueView view) {
        return found(who, view, Filters.NONE);
    }

    @Test
    void viewsAreCutForTheirReader() {
        assertThat(found("bo", QueueView.NEEDS_ME)).containsExactly(parents, anas);
        assertThat(found("ana", QueueView.NEEDS_ME)).containsExactly(parents);
        assertThat(found("jonas", QueueView.NEEDS_ME)).isEmpty();
        assertThat(found("bo", QueueView.WAITING)).containsExactly(parents, anas);
        assertThat(found("bo", QueueView.PARENT_AFFILIATED)).containsExactly(parents);
        assertThat(found("bo", QueueView.DECIDED)).containsExactly(denied);
        assertThat(found("ana", QueueView.MINE)).containsExactly(anas);
        assertThat(found("bo", QueueView.MINE)).isEmpty();
        assertThat(found("bo", QueueView.DUE_SOON)).isEmpty();
        bench.clock.advance(Duration.ofHours(9));
        assertThat(found("bo", QueueView.DUE_SOON)).containsExactly(parents, anas);
    }

    @Test
    void thoseWhoMayNotSeeAllSeeTheirOwn() {
        assertThat(found("jonas", QueueView.ALL)).containsExactlyInAnyOrder(denied, parents);
        assertThat(found("jonas", QueueView.WAITING)).containsExactly(parents);
        assertThat(found("jonas", QueueView.ALL, person("ana"))).isEmpty();
        assertThat(found("bo", QueueView.ALL, person("ana"))).containsExactly(anas);
    }

    private static Filters person(String name) {
        return new Filters(null, Set.of(), null, null, id(name));
    }

    @Test
    void filtersNarrowAViewAndNeverWidenIt() {
        Filters deniedOnes = new Filters(null, Set.of(RequestStatus.DENIED), null, null, null);
        assertThat(found("bo", QueueView.WAITING, deniedOnes)).isEmpty();
        assertThat(found("bo", QueueView.ALL, deniedOnes)).containsExactly(denied);
        Filters companys = new Filters(null, Set.of(), Affiliation.COMPANY, null, null);
        assertThat(found("bo", QueueView.PARENT_AFFILIATED, companys)).isEmpty();
        Filters onReports = new Filters(null, Set.of(), null, REPORTS, null);
        assertThat(found("bo", QueueView.WAITING, onReports)).containsExactly(anas);
        Filters words = new Filters("jonas backfill", Set.of(), null, null, null);
        assertThat(found("bo", QueueView.WAITING, words)).containsExactly(parents);
    }

    @Test
    void pagesFollowOneAnother() {
        Page<RequestRow> first = bench.queries.page(bench.caller("bo"), QueueView.ALL, Filters.NONE, 2, null);
        Page<RequestRow> second = bench.queries.page(bench.caller("bo"), QueueView.ALL, Filters.NONE, 2, first.next());

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void countsAgreeWithTheViews() {
        for (String who : List.of("ana", "bo", "jonas")) {
            QueueCounts counts = bench.queries.counts(bench.caller(who));
            for (QueueView view : QueueView.values()) {
                assertThat(counts.of(view))
                        .as("%s for %s", view, who)
                        .isEqualTo(found(who, view).size());
            }
        }
        assertThat(bench.queries.counts(bench.caller("bo")).onDuty()).isEqualTo(5);
        bench.clock.advance(Duration.ofHours(11));
        assertThat(bench.queries.counts(bench.caller("bo")).overdue()).isEqualTo(2);
        assertThat(bench.queries.counts(bench.caller("jonas")).overdue()).isEqualTo(1);
    }

    @Test
    void aViewHoldsEverythingNeededToDecide() {
        bench.approve("bo", bench.now(parents));
        bench.requests.comment(bench.caller("bo"), parents, new CommentDocument("@p-lea?"));
        bench.freeze(FreezeScope.AFFILIATION, "parent");

        RequestView view = bench.queries.view(bench.caller("cy"), parents);

        assertThat(view.request().id()).isEqualTo(parents);
        assertThat(view.row().filled()).isEqualTo(1);
        assertThat(view.assets())
                .singleElement()
                .satisfies(asset -> assertThat(asset.columns()).hasSize(3));
        assertThat(view.people())
                .extracting(person -> person.id().value())
                .containsExactlyInAnyOrder("p-jonas", "p-bo", "p-lea");
        assertThat(view.decisions()).hasSize(1);
        assertThat(view.history())
                .extracting(entry -> entry.words())
                .containsExactly("submitted", "approved, seat steward", "commented");
        assertThat(view.history().get(1).text()).isEqualTo("Because of the ticket.");
        assertThat(view.mayDecide()).isTrue();
        assertThat(view.whyNot()).isNull();
        assertThat(view.context().freezes()).hasSize(1);
        assertThat(view.context().similar())
                .singleElement()
                .satisfies(similar -> assertThat(similar.words()).isEqualTo("denied: Because of the ticket."));
        assertThat(view.context().requester().requests()).isEqualTo(2);
        assertThat(view.context().requester().denied()).isEqualTo(1);
        assertThat(view.context().requester().open()).isEqualTo(1);
        assertThat(view.context().requester().perWeek()).hasSize(13).endsWith(2);
    }

    @Test
    void itsOwnPeopleSeeNothingOfOthers() {
        bench.freeze(FreezeScope.AFFILIATION, "parent");

        RequestView view = bench.queries.view(bench.caller("jonas"), parents);

        assertThat(view.context().freezes()).isEmpty();
        assertThat(view.context().similar()).isEmpty();
        assertThat(view.mayDecide()).isFalse();
        assertThat(view.whyNot()).contains("affiliated");
    }

    @Test
    void whyNotSaysWhatStandsInTheWay() {
        assertThat(whyNot("ana", anas)).contains("their own request");
        assertThat(whyNot("bo", denied)).isEqualTo("It has been denied.");
        bench.approve("bo", bench.now(parents));
        assertThat(whyNot("bo", parents)).contains("already");
        bench.policy.now().slots = List.of(RequestPolicy.slot("lead", Role.LEAD_STEWARD, null, 1));
        AccessRequest forLeads = bench.submitted();
        assertThat(whyNot("bo", forLeads.id())).contains("seats");
        assertThat(bench.queries.view(bench.caller("lea"), forLeads.id()).mayDecide())
                .isTrue();
    }

    @Test
    void nobodyIsLedToApproveWhatThePolicyDenies() {
        bench.policy.now().outcome = Verdict.Outcome.DENY;
        AccessRequest forbidden = bench.submitted();

        assertThat(whyNot("bo", forbidden.id())).contains("The policy denies it");
        assertThat(seenBy("bo", forbidden.id()).mayDecide()).isFalse();
        assertThat(seenBy("bo", forbidden.id()).mayDeny()).isTrue();
    }

    @Test
    void denyingTakesNoSeatAndIsPossibleWhileItWaitsForAnAnswer() {
        bench.policy.now().slots = List.of(RequestPolicy.slot("lead", Role.LEAD_STEWARD, null, 1));
        AccessRequest forLeads = bench.submitted();
        assertThat(seenBy("bo", forLeads.id()).mayDeny()).isTrue();
        assertThat(seenBy("jonas", forLeads.id()).mayDeny()).isFalse();

        bench.requests.ask(bench.caller("bo"), parents, new QuestionDocument(1, "Why raw?"));
        assertThat(seenBy("bo", parents).mayDecide()).isFalse();
        assertThat(seenBy("bo", parents).mayDeny()).isTrue();
        assertThat(seenBy("bo", denied).mayDeny()).isFalse();
    }

    @Test
    void aDelegateSeesInWhosePlaceTheyMayDecide() {
        bench.delegate(id("bo"), id("cy"), Duration.ofDays(1));
        assertThat(seenBy("cy", parents).inPlaceOf()).containsExactly(id("bo"));
        assertThat(seenBy("cy", denied).inPlaceOf()).isEmpty();
        assertThat(seenBy("bo", parents).inPlaceOf()).isEmpty();

        bench.approve("bo", bench.now(parents));
        assertThat(seenBy("cy", parents).inPlaceOf()).isEmpty();
    }

    private RequestView seenBy(String who, RequestId request) {
        return bench.queries.view(bench.caller(who), request);
    }

    private String whyNot(String who, RequestId request) {
        return there(bench.queries.view(bench.caller(who), request).whyNot());
    }

    @Test
    void similarDecisionsComeWithHowTheyEnded() {
        bench.clock.advance(Duration.ofMinutes(1));
        bench.approve("bo", bench.now(parents));
        bench.approve("cy", bench.now(parents));
        AccessRequest again = bench.requests.submit(bench.caller("jonas"), ask(emailAndPhone()));

        RequestView view = bench.queries.view(bench.caller("bo"), again.id());

        assertThat(view.context().similar())
                .extracting(similar -> similar.words())
                .containsExactly("approved 2 of 2", "denied: Because of the ticket.");
        assertThat(there(bench.queries.view(bench.caller("bo"), parents).grant())
                        .request())
                .isEqualTo(parents);
        assertThat(bench.entryTypes(parents)).endsWith(EntryType.REQUEST_APPROVED);
    }
}
