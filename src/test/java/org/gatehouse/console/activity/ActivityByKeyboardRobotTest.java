package org.gatehouse.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The list is held still, a query is written with what is offered, a pivot is taken and a stretch of time is chosen,
/// without a mouse.
class ActivityByKeyboardRobotTest extends ConsoleRobotTest {
    private final FakeActivityCalls calls = new FakeActivityCalls();
    private @Nullable ActivityScreen screen;

    @Override
    protected Parent content() {
        ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
        calls.stored.addAll(List.of(Events.covered(1), Events.uncovered(2)));
        ActivityScreen made = new ActivityScreen(
                bench.context(),
                calls,
                _ -> new CompletableFuture<>(),
                (_, _, _) -> new CompletableFuture<>(),
                _ -> {});
        screen = made;
        CommandRegistry registry = new CommandRegistry();
        registry.register(made.commands().toArray(Command[]::new));
        bench.place(made.view());
        bench.layers.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                registry.installOn(scene, bench.layers.modalProperty()::get);
            }
        });
        made.onActivate();
        Platform.runLater(made::takeKeyboard);
        return bench.layers;
    }

    private ActivityScreen screen() {
        return Objects.requireNonNull(screen);
    }

    @Test
    void everythingIsDoneWithKeys() {
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.J);
        type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen().model().pausedProperty().get()).isTrue();
        type(KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen().model().searchProperty().get().query()).isEqualTo("person:p-jkeller");
        type(KeyCode.B);

        Platform.runLater(screen()::search);
        WaitForAsyncUtils.waitForFxEvents();
        write("cov");
        type(KeyCode.DOWN, KeyCode.ENTER);
        write("unc");
        type(KeyCode.DOWN, KeyCode.TAB, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen().model().searchProperty().get().query()).isEqualTo("coverage:uncovered");
        assertThat(screen().model().rows()).hasSize(1);

        Platform.runLater(screen()::chart);
        WaitForAsyncUtils.waitForFxEvents();
        type(KeyCode.HOME, KeyCode.RIGHT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen().model().searchProperty().get().range()).isInstanceOf(TimeRange.Between.class);
    }
}
