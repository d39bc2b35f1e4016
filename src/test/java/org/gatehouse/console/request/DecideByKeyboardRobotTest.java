package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A key names the act, the reason is typed, Enter does it: without a mouse, and without the key ending up in the
/// reason.
class DecideByKeyboardRobotTest extends ConsoleRobotTest {
    private final List<String> done = new ArrayList<>();
    private final RequestsModel model = new RequestsModel(RequestFixtures.steward());

    @Override
    protected Parent content() {
        Clock clock = Clock.fixed(RequestFixtures.NOW, ZoneOffset.UTC);
        DecisionBar bar = new DecisionBar(model, Words.of(Messages.load(), clock));
        bar.setButtons(List.of(
                command("approve", KeyCode.A, bar).button(ActionButton.Kind.PRIMARY),
                command("deny", KeyCode.D, bar).button(ActionButton.Kind.DANGER)));
        CommandRegistry registry = new CommandRegistry();
        registry.register(command("approve", KeyCode.A, bar), command("deny", KeyCode.D, bar));
        Button elsewhere = new Button("Elsewhere");
        elsewhere.setId("elsewhere");
        VBox whole = new VBox(elsewhere, bar);
        whole.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, () -> false);
            }
        });
        RequestRow row = RequestFixtures.row(0);
        model.rows().add(row);
        model.selectedProperty().set(row.id());
        model.detailProperty().set(RequestFixtures.view(row));
        return whole;
    }

    private Command command(String name, KeyCode key, DecisionBar bar) {
        return new Command(
                name,
                "Requests",
                Descriptor.of(name).withKey(new KeyCodeCombination(key)),
                new SimpleBooleanProperty(true),
                () -> bar.withReason(reason -> done.add(name + ": " + reason)));
    }

    @Test
    void theKeyAsksForTheReasonAndEnterDecides() {
        interact(() -> lookup("#elsewhere").queryButton().requestFocus());
        type(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(done).isEmpty();

        write("Columns match.");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).containsExactly("approve: Columns match.");
        assertThat(model.draft(RequestFixtures.row(0).id())).isEqualTo("Columns match.");
    }

    @Test
    void escapeLetsTheActGoAndKeepsTheWords() {
        interact(() -> lookup("#elsewhere").queryButton().requestFocus());
        type(KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        write("Not needed.");
        type(KeyCode.ESCAPE);
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(done).isEmpty();
        assertThat(model.draft(RequestFixtures.row(0).id())).isEqualTo("Not needed.");
    }
}
