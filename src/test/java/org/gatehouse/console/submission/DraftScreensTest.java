package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.Test;

/// A draft from the form to My requests and back, as the two screens let somebody do it.
class DraftScreensTest {
    private static final Dimension2D SMALL = new Dimension2D(1100, 700);

    private final ByHand<RequestCalls> calls = new ByHand<>(RequestCalls.class);
    private final ByHand<GrantCalls> grants = new ByHand<>(GrantCalls.class);

    @Test
    void aDraftIsOpenedInAnEmptyFormAtOnce() {
        Fx.run(() -> {
            SubmissionScreen screen = form(new ScreenBench(FormUnderTest.me()));
            screen.reveal(draft().id());
            calls.last("view").answer(OwnFixtures.view(draft(), ask(), FormFixtures.PROFILES));

            assertThat(screen.model().detailProperty().get()).isEqualTo("Fraud model backfill");
            screen.reveal(draft().id());
            assertThat(calls.of("view")).as("it stands there already").hasSize(1);
        });
    }

    @Test
    void whatStandsInTheFormIsNotReplacedUnasked() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(FormUnderTest.me());
            SubmissionScreen screen = form(bench);
            bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            screen.model().detailProperty().set("Something else");
            screen.reveal(draft().id());
            assertThat(calls.of("view")).isEmpty();
            assertThat(bench.layers.modalProperty().get()).isTrue();

            press(bench, "Open the draft");
            calls.last("view").answer(OwnFixtures.view(draft(), ask(), FormFixtures.PROFILES));
            assertThat(screen.model().detailProperty().get()).isEqualTo("Fraud model backfill");
        });
    }

    @Test
    void aSavedDraftIsToldOfOnceAndClearingTheFormKeepsIt() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(FormUnderTest.me());
            SubmissionScreen screen = form(bench);
            bench.show(screen.view(), SMALL, Appearance.DEFAULT);
            screen.model().add(FormFixtures.EXPORTS);
            screen.model().purposeProperty().set(ask().purpose().type());
            run(screen, "submission.save");
            calls.last("draft").answer(draft());
            assertThat(bench.notices.kept()).extracting(Notice::title).containsExactly("REQ-20419 is saved as a draft");

            run(screen, "submission.clear");
            assertThat(bench.layers.modalProperty().get())
                    .as("nothing would be lost")
                    .isFalse();
            assertThat(screen.model().draftProperty().get()).isNull();
            assertThat(screen.model().items()).isEmpty();
            assertThat(calls.of("withdraw")).isEmpty();
        });
    }

    @Test
    void aScreenThatIsClosedFollowsNothingMore() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(FormUnderTest.me());
            SubmissionScreen screen = form(bench);
            assertThat(bench.listening()).isEqualTo(1);
            screen.close();

            assertThat(bench.listening()).isZero();
        });
    }

    @Test
    void aDraftCanBeContinuedSubmittedAndDiscardedAndNothingElse() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(FormUnderTest.me());
            MyRequestsScreen mine = mine(bench, draft());
            assertThat(enabled(mine))
                    .contains("mine.continue", "mine.submit", "mine.discard")
                    .doesNotContain("mine.withdraw", "mine.answer", "mine.activate");
            Scene scene = bench.show(mine.view(), SMALL, Appearance.DEFAULT);
            assertThat(AccessibleNames.missing(scene.getRoot())).isEmpty();

            run(mine, "mine.continue");
            assertThat(bench.wentTo).containsExactly(draft().id());

            run(mine, "mine.discard");
            assertThat(calls.of("withdraw")).as("asked first").isEmpty();
            press(bench, "Discard draft");
            assertThat(calls.last("withdraw").arguments().subList(0, 2)).containsExactly(draft().id(), "");
        });
    }

    @Test
    void whatIsNoDraftIsWithdrawnForAReason() {
        Fx.run(() -> {
            MyRequestsScreen mine =
                    mine(new ScreenBench(FormUnderTest.me()), OwnFixtures.row(1, 3, RequestStatus.PENDING));

            assertThat(enabled(mine))
                    .contains("mine.withdraw")
                    .doesNotContain("mine.continue", "mine.submit", "mine.discard");
        });
    }

    private SubmissionScreen form(ScreenBench bench) {
        return new SubmissionScreen(bench.context(), calls.calls());
    }

    private MyRequestsScreen mine(ScreenBench bench, RequestRow row) {
        MyRequestsScreen mine = new MyRequestsScreen(bench.context(), calls.calls(), grants.calls());
        bench.show(mine.view(), SMALL, Appearance.DEFAULT);
        mine.onActivate();
        calls.last("page").answer(new Page<>(List.of(row), null));
        calls.last("view").answer(OwnFixtures.view(row, ask(), FormFixtures.PROFILES));
        return mine;
    }

    private static void run(Screen screen, String command) {
        assertThat(screen.commands().stream()
                        .filter(known -> known.id().equals(command))
                        .findFirst()
                        .orElseThrow()
                        .run())
                .as(command)
                .isTrue();
    }

    private static List<String> enabled(Screen screen) {
        return screen.commands().stream()
                .filter(Command::isEnabled)
                .map(Command::id)
                .collect(Collectors.toList());
    }

    private static void press(ScreenBench bench, String act) {
        bench.layers.lookupAll(".modal-layer .action-button").stream()
                .map(ActionButton.class::cast)
                .filter(button -> act.equals(((Labeled) button).getText()) || act.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static RequestRow draft() {
        return OwnFixtures.row(1, 1, RequestStatus.DRAFT);
    }

    private static Ask ask() {
        FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
        return Objects.requireNonNull(
                reader.readDraft(FormFixtures.filled().answers()).ask());
    }
}
