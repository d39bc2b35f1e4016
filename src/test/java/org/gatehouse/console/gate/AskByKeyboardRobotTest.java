package org.gatehouse.console.gate;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A question is typed, put and answered with no, and one key leads to the request that would cure it, without a mouse.
class AskByKeyboardRobotTest extends ConsoleRobotTest {
    private final GateFixture fixture = new GateFixture();
    private final ScreenBench bench = org.gatehouse.console.Fx.call(() -> new ScreenBench(People.me(Role.STEWARD)));

    @Override
    protected Parent content() {
        GateScreen screen = fixture.screen(bench);
        CommandRegistry registry = new CommandRegistry();
        registry.register(screen.commands().toArray(Command[]::new));
        bench.layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, bench.layers.modalProperty()::get);
            }
        });
        return bench.layers;
    }

    @Test
    void aNoLeadsToTheRequestByOneKey() {
        interact(() -> fixture.load(GateFixture.well(GateFixture.FIRST)));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.Q);
        WaitForAsyncUtils.waitForFxEvents();
        write("j.keller");
        type(KeyCode.TAB, 2);
        write("userdata.core.profiles");
        type(KeyCode.TAB, 4);
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        GateQuestionDocument asked =
                (GateQuestionDocument) fixture.gates.last("ask").arguments().get(1);
        assertThat(asked.subject()).as("R is a letter while it is typed").isEqualTo("j.keller");

        interact(() -> fixture.gates.last("ask").answer(GateFixture.no(GateFixture.NEEDED)));
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(bench.wentTo).containsExactly(GateFixture.NEEDED);
    }
}
