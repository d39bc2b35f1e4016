package org.gatehouse.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// An event is put right in place and replayed, is still not understood, is put right again and is, without a mouse.
class FixAndReplayRobotTest extends ConsoleRobotTest {
    private final FeedFixture fixture = new FeedFixture();
    private final ScreenBench bench = Fx.call(() -> new ScreenBench(People.me(Role.ADMINISTRATOR)));
    private final FeedScreen screen = Fx.call(() -> fixture.screen(bench));

    @Override
    protected Parent content() {
        CommandRegistry registry = new CommandRegistry();
        registry.register(screen.commands().toArray(Command[]::new));
        bench.layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, bench.layers.modalProperty()::get);
            }
        });
        return bench.layers;
    }

    private void key(KeyCode code) {
        type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The robot of a machine without a screen holds no modifier, so that the command itself stands for Ctrl Enter.
    private ReplayDocument replayed(String reason) {
        interact(() -> screen.commands().stream()
                .filter(command -> command.id().equals("feeds.replay"))
                .forEach(Command::run));
        WaitForAsyncUtils.waitForFxEvents();
        write(reason);
        key(KeyCode.ENTER);
        return (ReplayDocument) fixture.calls.last("replay").arguments().get(2);
    }

    @Test
    void whatIsWrongIsShownUntilItIsUnderstood() {
        interact(() -> fixture.load(FeedFixture.view("pg", 1), FeedFixture.kept(7, "{ x}")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.kept().diagnosisProperty().get().excerpt()).isEqualTo("{\u00A0x}\n\u00A0\u00A0^");

        key(KeyCode.E);
        key(KeyCode.DELETE);
        assertThat(screen.kept().draftProperty().get())
                .as("the cursor stood where it is wrong")
                .isEqualTo("{ }");
        assertThat(replayed("The x was a slip.")).isEqualTo(new ReplayDocument("The x was a slip.", "{ }"));
        interact(() -> fixture.calls
                .last("replay")
                .fail(new ServiceProblem(Problem.of(Refusal.invalid("/document", "metadata is missing.")))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.kept().diagnosisProperty().get().reason()).isEqualTo("metadata is missing.");
        assertThat(screen.kept().draftProperty().get()).isEqualTo("{ }");

        interact(() -> screen.kept().draftProperty().set("{whole}"));
        assertThat(replayed("").document()).as("the reason is still there").isEqualTo("{whole}");
        interact(() -> fixture.calls.last("replay").answer(new DeliveryReceipt(1, 0, 0)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bench.notices.kept().getFirst().title())
                .isEqualTo("Event #7 is understood: 1 stored, 0 there already");
        interact(() -> fixture.calls.last("quarantine").answer(new org.gatehouse.contract.Page<>(List.of(), null)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.kept().wholeProperty().get()).isNull();
    }
}
