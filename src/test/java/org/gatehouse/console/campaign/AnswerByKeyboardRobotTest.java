package org.gatehouse.console.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// One grant of a campaign is attested and another revoked, each for a reason, without a mouse.
class AnswerByKeyboardRobotTest extends ConsoleRobotTest {
    private final FakeCampaignCalls calls = new FakeCampaignCalls();

    @Override
    protected Parent content() {
        ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
        for (int number = 1; number <= 3; number++) {
            calls.rows.add(FakeCampaignCalls.row(number, "Jonas Keller", null));
        }
        CampaignScreen screen = new CampaignScreen(
                bench.context(), calls, () -> CompletableFuture.completedFuture(new Page<>(List.of(), null)));
        CommandRegistry registry = new CommandRegistry();
        registry.register(screen.commands().toArray(Command[]::new));
        bench.place(screen.view());
        bench.layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, bench.layers.modalProperty()::get);
            }
        });
        screen.onActivate();
        Platform.runLater(screen::takeKeyboard);
        return bench.layers;
    }

    @Test
    void aKeyNamesTheActAndEnterDoesItForAReason() {
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.J);
        type(KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(calls.acts).as("nothing without a reason").isEmpty();
        write("Still needed");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(calls.acts).containsExactly("attest [2] Still needed");

        type(KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        write("Left the team");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(calls.acts).containsExactly("attest [2] Still needed", "revoke [3] Left the team");
        assertThat(lookup("2 of 3 done · 1 revoked").tryQuery()).isPresent();
    }
}
