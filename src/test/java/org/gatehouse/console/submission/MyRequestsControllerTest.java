package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.Test;

/// One's own requests: loaded, kept true, and acted on once however often the connection fails.
class MyRequestsControllerTest {
    private final Calls calls = new Calls();
    private final MyRequestsModel model = new MyRequestsModel();
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, (_, task) -> task.run(), System::nanoTime);
    private final MyRequestsController controller =
            new MyRequestsController(calls, model, OwnFixtures.KELLER.id(), threads);

    @Test
    void oneSeesOnesOwnAndTheFirstIsSelected() {
        Fx.run(() -> {
            load(OwnFixtures.row(2), OwnFixtures.row(1));

            assertThat(calls.queries).containsExactly(RequestQuery.of(QueueView.MINE));
            assertThat(model.selectedProperty().get())
                    .isEqualTo(OwnFixtures.row(2).id());
        });
    }

    @Test
    void aFailureKeepsTheLinesAndOffersToTryAgain() {
        Fx.run(() -> {
            load(OwnFixtures.row(1));
            controller.reload();
            calls.pages.getLast().completeExceptionally(unreachable());

            assertThat(model.rows()).hasSize(1);
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);
        });
    }

    @Test
    void whatOthersDoIsSeenAtOnceAndOldNewsIgnored() {
        Fx.run(() -> {
            load(OwnFixtures.row(1));
            controller.onEvents(List.of(event(OwnFixtures.row(1, 5, RequestStatus.MORE_INFO))));
            controller.onEvents(List.of(event(OwnFixtures.row(1, 4, RequestStatus.PENDING))));

            assertThat(model.rows()).extracting(RequestRow::status).containsExactly(RequestStatus.MORE_INFO);
            assertThat(model.asked()).containsExactly(OwnFixtures.row(1).id());
        });
    }

    @Test
    void aCutAsksTheServiceForThoseStatesAndBeginsAtItsTop() {
        Fx.run(() -> {
            load(OwnFixtures.row(2), OwnFixtures.row(1));
            model.cutProperty().set(OwnCut.DRAFTS);
            assertThat(model.rows()).isEmpty();
            answer(draft(3));

            assertThat(calls.queries.getLast().statuses()).containsExactly(RequestStatus.DRAFT);
            assertThat(model.selectedProperty().get()).isEqualTo(draft(3).id());
        });
    }

    @Test
    void everyStateIsInOneCutBesideAll() {
        for (RequestStatus status : RequestStatus.values()) {
            assertThat(Stream.of(OwnCut.values()).filter(cut -> cut.holds(status)))
                    .as(status.name())
                    .hasSize(2)
                    .contains(OwnCut.ALL);
        }
    }

    @Test
    void whatLeavesTheCutLeavesTheListAndStaysInSight() {
        Fx.run(() -> {
            model.cutProperty().set(OwnCut.DRAFTS);
            load(draft(1));
            controller.onEvents(List.of(event(OwnFixtures.row(2))));
            assertThat(model.rows()).containsExactly(draft(1));

            controller.onEvents(List.of(event(OwnFixtures.row(1, 5, RequestStatus.PENDING))));

            assertThat(model.rows()).isEmpty();
            assertThat(model.selectedProperty().get()).isEqualTo(draft(1).id());
        });
    }

    @Test
    void whatWaitsForMyAnswerIsCountedInEveryCut() {
        Fx.run(() -> {
            load(OwnFixtures.row(1, 4, RequestStatus.MORE_INFO));
            model.cutProperty().set(OwnCut.DRAFTS);
            answer(draft(2));
            assertThat(model.asked()).hasSize(1);

            controller.onEvents(List.of(event(OwnFixtures.row(1, 5, RequestStatus.PENDING))));

            assertThat(model.asked()).isEmpty();
        });
    }

    @Test
    void aDraftIsSubmittedAndDiscardedByItsId() {
        Fx.run(() -> {
            load(draft(1));
            List<MyActs.Done> done = new ArrayList<>();
            MyActs acts = new MyActs(calls, new ByHand<>(GrantCalls.class).calls(), controller, done::add);
            acts.submit(draft(1).id());
            calls.acts.getLast().complete(OwnFixtures.row(1, 6, RequestStatus.PENDING));
            acts.discard(draft(1).id());
            calls.acts.getLast().complete(OwnFixtures.row(1, 7, RequestStatus.CANCELLED));

            assertThat(calls.sent).containsExactly("submit", "withdraw ");
            assertThat(done).extracting(MyActs.Done::what).containsExactly("submitted", "discarded");
            assertThat(model.rows()).extracting(RequestRow::status).containsExactly(RequestStatus.CANCELLED);
        });
    }

    @Test
    void theRequestsOfOthersAreNoneOfMine() {
        Fx.run(() -> {
            MyRequestsController other = new MyRequestsController(calls, model, new PersonId("p-somebody"), threads);
            other.onEvents(List.of(event(OwnFixtures.row(1))));

            assertThat(model.rows()).isEmpty();
        });
    }

    @Test
    void theSameActAfterALostConnectionBearsTheSameKey() {
        Fx.run(() -> {
            List<ActKey> keys = new ArrayList<>();
            List<CompletableFuture<RequestRow>> answers = new ArrayList<>();
            Runnable withdraw = () -> controller.act(
                    "withdraw because",
                    key -> {
                        keys.add(key);
                        answers.add(new CompletableFuture<>());
                        return answers.getLast();
                    },
                    controller::put);
            withdraw.run();
            answers.getLast().completeExceptionally(unreachable());
            assertThat(model.refusalProperty().get()).contains("does not answer");
            withdraw.run();
            answers.getLast().complete(OwnFixtures.row(1, 2, RequestStatus.CANCELLED));
            withdraw.run();

            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
            assertThat(model.rows()).extracting(RequestRow::status).containsExactly(RequestStatus.CANCELLED);
        });
    }

    @Test
    void everyStatusHasAWordAndWhatNeedsMeStandsOut() {
        OwnWords words = new OwnWords(FormFixtures.WORDS);

        for (RequestStatus status : RequestStatus.values()) {
            assertThat(words.standing(OwnFixtures.row(1, 1, status)).text()).isNotBlank();
        }
        assertThat(words.standing(OwnFixtures.row(1, 1, RequestStatus.MORE_INFO))
                        .tone())
                .isEqualTo(Tone.WARNING);
        assertThat(words.standing(OwnFixtures.row(1)).text()).isEqualTo("1 of 2 approvals");
    }

    private void load(RequestRow... rows) {
        controller.activate();
        answer(rows);
    }

    private void answer(RequestRow... rows) {
        calls.pages.getLast().complete(new Page<>(List.of(rows), null));
    }

    private static RequestRow draft(int number) {
        return OwnFixtures.row(number, 1, RequestStatus.DRAFT);
    }

    private static StreamEvent event(RequestRow row) {
        return new StreamEvent(
                1,
                FormFixtures.NOW,
                EntryType.REQUEST_QUESTIONED,
                null,
                new EntrySubject("request", row.id().value(), 1),
                "",
                row,
                null,
                null);
    }

    private static ServiceUnreachable unreachable() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone"));
    }

    private static final class Calls extends UnansweredRequestCalls {
        private final List<RequestQuery> queries = new ArrayList<>();
        private final List<CompletableFuture<Page<RequestRow>>> pages = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();
        private final List<CompletableFuture<RequestRow>> acts = new ArrayList<>();

        @Override
        public CompletableFuture<RequestRow> submit(RequestId id, ActKey key) {
            return act("submit");
        }

        @Override
        public CompletableFuture<RequestRow> withdraw(RequestId id, String reason, ActKey key) {
            return act("withdraw " + reason);
        }

        private CompletableFuture<RequestRow> act(String what) {
            sent.add(what);
            acts.add(new CompletableFuture<>());
            return acts.getLast();
        }

        @Override
        public CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page) {
            queries.add(query);
            pages.add(new CompletableFuture<>());
            return pages.getLast();
        }
    }
}
