package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.Fx;
import org.gatehouse.console.request.PendingDecision.Stage;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Choice;
import org.junit.jupiter.api.Test;

/// Decisions: held for ten seconds, sent, kept when they cannot be sent, and never lost.
class DecisionControllerTest {
    private static final Duration NEARLY = Outbox.GRACE.minusMillis(1);
    private static final Duration LITTLE = Duration.ofMillis(1);

    private final Desk desk = new Desk();

    @Test
    void nothingIsDecidedWhileAnotherRequestIsStillInSight() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.model.selectedProperty().set(Desk.id(1));
            desk.decisions.approve("It is needed.", null);

            assertThat(desk.model.pending()).isEmpty();
        });
    }

    @Test
    void aDecisionWaitsTenSecondsAndTheNextRequestIsSelectedAtOnce() {
        Fx.run(() -> {
            desk.open(0, 1, 2);
            desk.model.keepDraft(Desk.id(0), "It is needed.");
            desk.decisions.approve("It is needed.", null);

            assertThat(desk.model.selectedProperty().get()).isEqualTo(Desk.id(1));
            assertThat(desk.model.pending())
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.stage())
                            .isEqualTo(new Stage.Waiting(RequestFixtures.NOW.plus(Outbox.GRACE))));
            desk.advance(NEARLY);
            assertThat(desk.calls.decided).isEmpty();

            desk.advance(LITTLE);
            assertThat(desk.calls.decidedOn).containsExactly(Desk.id(0));
            desk.calls.outcomes.getLast().complete(Desk.outcome(Desk.decided(0)));
            assertThat(desk.model.pending()).isEmpty();
            assertThat(desk.model.draft(Desk.id(0))).isEmpty();
            assertThat(desk.model.rows()).extracting(RequestRow::id).containsExactly(Desk.id(1), Desk.id(2));
            assertThat(desk.done)
                    .singleElement()
                    .satisfies(told -> assertThat(told.vote().choice()).isEqualTo(Choice.APPROVE));
        });
    }

    @Test
    void severalWaitAtOnceAndUndoTakesBackTheLast() {
        Fx.run(() -> {
            desk.open(0, 1, 2);
            desk.decisions.approve("First.", null);
            desk.show(1);
            desk.advance(Duration.ofSeconds(3));
            desk.decisions.deny("Second.");
            assertThat(desk.model.pending()).hasSize(2);

            desk.decisions.takeBack();
            desk.advance(Outbox.GRACE);

            assertThat(desk.calls.decidedOn).containsExactly(Desk.id(0));
            assertThat(desk.model.selectedProperty().get()).isEqualTo(Desk.id(1));
            assertThat(desk.model.draft(Desk.id(1))).isEqualTo("Second.");
        });
    }

    @Test
    void whatIsOnItsWayCannotBeTakenBack() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.decisions.approve("It is needed.", null);
            desk.advance(Outbox.GRACE);
            desk.decisions.takeBack();

            assertThat(desk.model.pending()).hasSize(1);
            assertThat(desk.model.selectedProperty().get()).isEqualTo(Desk.id(1));
        });
    }

    @Test
    void nothingElseIsDecidedOnARequestWhoseDecisionWaits() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.decisions.approve("It is needed.", null);
            desk.model.selectedProperty().set(Desk.id(0));
            desk.show(0);
            desk.decisions.deny("On second thoughts.");

            assertThat(desk.model.pending()).hasSize(1);
            assertThat(desk.model.powersProperty().get()).isEqualTo(Powers.NONE);
        });
    }

    @Test
    void aLostConnectionLosesNothingAndTheDecisionIsSentAgainUnderItsKey() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.decisions.approve("It is needed.", null);
            desk.advance(Outbox.GRACE);
            desk.calls.outcomes.getLast().completeExceptionally(Desk.unreachable());
            assertThat(desk.model.pending().getFirst().stage()).isInstanceOf(Stage.Unsent.class);

            desk.decisions.onConnected();

            assertThat(desk.calls.decisionKeys).hasSize(2);
            assertThat(desk.calls.decisionKeys.get(1)).isEqualTo(desk.calls.decisionKeys.get(0));
            assertThat(desk.calls.decided.get(1)).isEqualTo(desk.calls.decided.get(0));
            desk.calls.outcomes.getLast().complete(Desk.outcome(Desk.decided(0)));
            assertThat(desk.model.pending()).isEmpty();
        });
    }

    @Test
    void whoComesTooLateSeesWhatChangedAndKeepsWhatTheyWrote() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.decisions.deny("It is not needed.");
            desk.advance(Outbox.GRACE);
            desk.calls.outcomes.getLast().completeExceptionally(Desk.problem(ErrorCode.STALE_REVISION));

            assertThat(desk.model.pending()).isEmpty();
            assertThat(desk.model.refusedOn(Desk.id(0)))
                    .isNotNull()
                    .satisfies(refused -> assertThat(refused.isOvertaken()).isTrue());
            assertThat(desk.model.draft(Desk.id(0))).isEqualTo("It is not needed.");
            assertThat(desk.model.selectedProperty().get()).isEqualTo(Desk.id(1));
        });
    }

    @Test
    void leavingSendsWhatWaitsAndTellsWhenNothingIsOnItsWay() {
        Fx.run(() -> {
            desk.open(0, 1, 2);
            desk.decisions.approve("First.", null);
            desk.show(1);
            desk.decisions.approve("Second.", null);
            CompletableFuture<List<PendingDecision>> settled = desk.decisions.settle();
            assertThat(desk.calls.decidedOn).containsExactly(Desk.id(0), Desk.id(1));
            assertThat(settled).isNotDone();

            desk.calls.outcomes.get(0).complete(Desk.outcome(Desk.decided(0)));
            desk.calls.outcomes.get(1).completeExceptionally(Desk.unreachable());

            assertThat(settled.getNow(List.of()))
                    .singleElement()
                    .satisfies(unsent -> assertThat(unsent.concerns(Desk.id(1))).isTrue());
        });
    }

    @Test
    void ofSeveralDeniedTogetherOnlyThoseNotTakenRemain() {
        Fx.run(() -> {
            desk.open(0, 1, 2);
            desk.decisions.decideAll(List.copyOf(desk.model.rows()), Choice.DENY, "Not this week.");
            assertThat(desk.model.pending())
                    .singleElement()
                    .satisfies(act -> assertThat(act.votes()).hasSize(3));
            desk.advance(Outbox.GRACE);
            desk.calls.outcomes.get(0).complete(Desk.outcome(Desk.decided(0)));
            desk.calls.outcomes.get(1).completeExceptionally(Desk.problem(ErrorCode.NOT_ELIGIBLE));
            desk.calls.outcomes.get(2).completeExceptionally(Desk.unreachable());

            assertThat(desk.model.pending()).singleElement().satisfies(act -> {
                assertThat(act.votes()).extracting(Vote::request).containsExactly(Desk.id(2));
                assertThat(act.stage()).isInstanceOf(Stage.Unsent.class);
            });
            assertThat(desk.model.refused())
                    .extracting(RefusedDecision::request)
                    .containsExactly(Desk.id(1));
        });
    }

    @Test
    void aConflictOfInterestIsDeclaredForOneself() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.model.inPlaceOfProperty().set(RequestFixtures.KELLER.id());
            desk.decisions.stepAside("We share a flat.");
            desk.advance(Outbox.GRACE);

            assertThat(desk.calls.decided.getFirst().choice()).isEqualTo(Choice.ABSTAIN_CONFLICT);
            assertThat(desk.calls.decided.getFirst().onBehalfOf()).isNull();
        });
    }

    @Test
    void aDelegateDecidesInTheirColleaguesPlaceUntilAnotherRequestIsShown() {
        Fx.run(() -> {
            desk.open(0, 1);
            desk.model.inPlaceOfProperty().set(RequestFixtures.KELLER.id());
            desk.decisions.deny("Not needed.");
            desk.show(1);
            desk.advance(Outbox.GRACE);

            assertThat(desk.calls.decided.getFirst().onBehalfOf()).isEqualTo(RequestFixtures.KELLER.id());
            assertThat(desk.model.inPlaceOfProperty().get()).isNull();
        });
    }

    @Test
    void whatARequestAllowsIsFollowedWhileItIsShown() {
        Fx.run(() -> {
            desk.open(0, 1);
            RequestView before =
                    java.util.Objects.requireNonNull(desk.model.detailProperty().get());
            assertThat(desk.model.powersProperty().get().approve()).isTrue();

            desk.model.detailProperty().set(closedTo(before));

            assertThat(desk.model.powersProperty().get().approve()).isFalse();
        });
    }

    private static RequestView closedTo(RequestView view) {
        return new RequestView(
                view.request(),
                view.row(),
                view.assets(),
                view.people(),
                view.decisions(),
                view.comments(),
                view.history(),
                null,
                view.context(),
                false,
                "You have approved it already.",
                false,
                List.of());
    }
}
