package org.gatehouse.console.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Role;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// A grant is found, suspended for a reason and seen to be so, without a mouse.
class SuspendByKeyboardRobotTest extends ConsoleRobotTest {
    private final FakeGrantCalls calls = new FakeGrantCalls();

    @Override
    protected Parent content() {
        ScreenBench bench = new ScreenBench(GrantFixtures.me(Role.STEWARD));
        GrantRow row = GrantFixtures.active(1);
        calls.rows.add(row);
        calls.rows.add(GrantFixtures.active(2));
        calls.answer = CompletableFuture.completedFuture(GrantFixtures.becomes(row, GrantStatus.SUSPENDED));
        GrantsScreen screen = new GrantsScreen(
                bench.context(), calls, new UnansweredRequestCalls(), new ByHand<>(GateCalls.class).calls());
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
        type(KeyCode.S);
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(calls.acts).as("nothing without a reason").isEmpty();

        write("Odd reads");
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(calls.acts).containsExactly("suspend G-1 Odd reads");
        assertThat(lookup("Suspended").tryQuery()).isPresent();
    }
}
