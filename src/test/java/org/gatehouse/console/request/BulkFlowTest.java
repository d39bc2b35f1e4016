package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Choice;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/// Several chosen requests on the Requests screen: denied, approved where the policy lets them be, handed over.
class BulkFlowTest {
    private final Desk time = new Desk();

    @Test
    void severalAreDeniedForOneReasonAfterSayingHowMany() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1), mine(2));
            assertThat(shown(desk)).contains("3 requests chosen", "1 of them is not yours to decide");
            desk.run("deny-many");
            assertThat(desk.layers.modalProperty().get())
                    .as("not without a reason")
                    .isFalse();

            reason(desk).setText("  Not this week. ");
            desk.run("deny-many");
            assertThat(shown(desk)).contains("The 2 requesters see your reason: “Not this week.”");
            assertThat(desk.screen.model().pending())
                    .as("not before it is confirmed")
                    .isEmpty();
            confirm(desk, "Deny 2 requests");

            assertThat(desk.calls.decided).as("ten seconds to undo it").isEmpty();
            time.advance(Outbox.GRACE);
            assertThat(desk.calls.decidedOn).containsExactly(Desk.id(0), Desk.id(1));
            assertThat(desk.calls.decided).allSatisfy(decision -> {
                assertThat(decision.choice()).isEqualTo(Choice.DENY);
                assertThat(decision.reason()).isEqualTo("Not this week.");
                assertThat(decision.revision()).isEqualTo(1);
                assertThat(decision.terms()).isNull();
            });
            assertThat(desk.calls.decisionKeys).doesNotHaveDuplicates();
        });
    }

    @Test
    void whatWasDecidedTogetherIsTakenBackTogetherWithItsWords() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            reason(desk).setText("Not this week.");
            desk.run("deny-many");
            confirm(desk, "Deny 2 requests");
            time.advance(Outbox.GRACE.minusMillis(1));
            desk.run("undo");
            time.advance(Outbox.GRACE);

            assertThat(desk.calls.decided).isEmpty();
            assertThat(desk.screen.model().pending()).isEmpty();
            assertThat(List.of(Desk.id(0), Desk.id(1)))
                    .allSatisfy(id -> assertThat(desk.screen.model().draft(id)).isEqualTo("Not this week."));
        });
    }

    @Test
    void whatIsEligibleIsChosenWithOneKeyAndApprovedOneByOneForOneReason() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1), RequestFixtures.row(2));
            answer(desk, eligible(0), lookAt(1), eligible(2));
            assertThat(shown(desk))
                    .contains("1 of them cannot be approved together with others", "Somebody is to look at it.");
            assertThat(isEnabled(desk, "approve-many")).isFalse();

            desk.run("choose-eligible");
            assertThat(shown(desk)).contains("2 requests chosen", "All of them may be approved together");
            reason(desk).setText("The policy lets it.");
            desk.run("approve-many");
            confirm(desk, "Approve 2 requests");
            time.advance(Outbox.GRACE);

            assertThat(desk.calls.decidedOn).containsExactly(Desk.id(0), Desk.id(2));
            assertThat(desk.calls.decided).allSatisfy(decision -> {
                assertThat(decision.choice()).isEqualTo(Choice.APPROVE);
                assertThat(decision.together()).isTrue();
            });
            assertThat(desk.calls.decisionKeys).doesNotHaveDuplicates();
        });
    }

    @Test
    void anActWithoutAReasonWaitsForOneAndEnterThereDoesIt() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            answer(desk, eligible(0), eligible(1));
            desk.run("approve-many");
            assertThat(desk.layers.modalProperty().get())
                    .as("not without a reason")
                    .isFalse();

            reason(desk).setText("The policy lets it.");
            press(desk, KeyCode.ENTER);
            confirm(desk, "Approve 2 requests");
            assertThat(desk.screen.model().pending()).hasSize(1);
        });
    }

    @Test
    void anActThatWaitsForAReasonIsLetGo() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            desk.run("deny-many");
            press(desk, KeyCode.ESCAPE);
            reason(desk).setText("Not this week.");
            press(desk, KeyCode.ENTER);

            assertThat(desk.layers.modalProperty().get()).isFalse();
        });
    }

    @Test
    void whereThePolicyAsksForPeopleNothingIsApprovedTogether() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            reason(desk).setText("All the same to me.");
            assertThat(shown(desk)).contains("Finding out whether they may be approved together");
            assertThat(isEnabled(desk, "approve-many"))
                    .as("not before the service said so")
                    .isFalse();

            answer(desk, lookAt(0), lookAt(1));
            assertThat(isEnabled(desk, "approve-many")).isFalse();
            assertThat(isEnabled(desk, "choose-eligible")).isFalse();
            assertThat(isEnabled(desk, "deny-many")).isTrue();
            desk.run("approve-many");
            assertThat(desk.layers.modalProperty().get()).isFalse();
        });
    }

    @Test
    void theQueueTellsWhatIsEligible() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            assertThat(desk.calls.eligibilityOf.getFirst()).containsExactly(Desk.id(0), Desk.id(1));
            desk.calls.eligibilities.getFirst().complete(new Page<>(List.of(eligible(0), lookAt(1)), null));

            assertThat(desk.screen.model().isAutoEligible(RequestFixtures.row(0)))
                    .isTrue();
            assertThat(desk.screen.model().isAutoEligible(RequestFixtures.row(1)))
                    .isFalse();
            assertThat(shown(desk)).contains("auto-eligible");
        });
    }

    @Test
    void whereItCannotBeFoundOutThatIsSaid() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1));
            desk.calls.eligibilities.getLast().completeExceptionally(Desk.unreachable());

            assertThat(shown(desk)).contains("The service at");
            assertThat(isEnabled(desk, "approve-many")).isFalse();
        });
    }

    @Test
    void severalAreHandedToAColleagueAndEveryRefusalIsSaid() {
        Fx.run(() -> {
            ScreenDesk desk = chosen(RequestFixtures.row(0), RequestFixtures.row(1), mine(2));
            desk.run("assign");
            assertThat(shown(desk)).contains("Assign 2 requests");
            confirm(desk, "Assign");

            assertThat(desk.calls.assigned).containsExactly(Desk.id(0) + " to p-mlind", Desk.id(1) + " to p-mlind");
            desk.calls.assignments.forEach(answer -> answer.completeExceptionally(Desk.unreachable()));
            assertThat(desk.screen.model().refusalProperty().get())
                    .contains(Desk.id(0).value(), Desk.id(1).value());
            assertThat(shown(desk)).as("where they are seen").contains(Desk.id(1) + ": The service at");
        });
    }

    private ScreenDesk chosen(RequestRow... rows) {
        ScreenDesk desk = new ScreenDesk(time);
        Appearance.DEFAULT.applyTo(desk.scene(1440, 900));
        desk.screen.onActivate();
        desk.calls.pages.getLast().complete(new Page<>(List.of(rows), null));
        desk.calls.views.getLast().complete(RequestFixtures.view(rows[0]));
        time.advance(Duration.ZERO);
        desk.screen.model().choose(List.of(rows));
        desk.layers.getScene().snapshot(null);
        return desk;
    }

    private static void answer(ScreenDesk desk, AutoEligibility... said) {
        desk.calls.eligibilities.getLast().complete(new Page<>(List.of(said), null));
    }

    private static AutoEligibility eligible(int number) {
        return new AutoEligibility(Desk.id(number), 1, null);
    }

    private static AutoEligibility lookAt(int number) {
        return new AutoEligibility(Desk.id(number), 1, "Somebody is to look at it.");
    }

    /// One that the steward asked for themself.
    private static RequestRow mine(int number) {
        RequestRow row = RequestFixtures.row(number);
        PersonId me = RequestFixtures.steward().person().id();
        return RequestFixtures.changed(
                row, RequestStatus.PENDING, Outcome.REQUIRE_APPROVAL, row.openSlots(), List.of(me), List.of());
    }

    private static TextField reason(ScreenDesk desk) {
        return desk.layers.lookupAll(".reason-field .text-field").stream()
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void press(ScreenDesk desk, KeyCode key) {
        Event.fireEvent(reason(desk), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static boolean isEnabled(ScreenDesk desk, String command) {
        return desk.registry.find("requests." + command).orElseThrow().isEnabled();
    }

    private static void confirm(ScreenDesk desk, String act) {
        assertThat(desk.layers.modalProperty().get()).isTrue();
        desk.layers.lookupAll(".modal-layer .action-button").stream()
                .map(ActionButton.class::cast)
                .filter(button -> act.equals(button.getText()) || act.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static String shown(ScreenDesk desk) {
        desk.layers.getScene().snapshot(null);
        return texts(desk.layers).collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getText());
            case Labeled labeled -> Stream.of(String.valueOf(labeled.getText()));
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(BulkFlowTest::texts);
            default -> Stream.empty();
        };
    }
}
