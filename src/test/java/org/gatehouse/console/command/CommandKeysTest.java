package org.gatehouse.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatehouse.console.Fx;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.TypedKey;
import org.junit.jupiter.api.Test;

class CommandKeysTest {
    private final List<String> done = new ArrayList<>();
    private boolean suspended;

    private record Window(Scene scene, TextField field, Button button) {}

    private Window window() {
        CommandRegistry registry = new CommandRegistry();
        registry.register(
                command("approve", KeyCombination.valueOf("A")),
                command("palette", KeyCombination.valueOf("Ctrl+K")),
                command("help", new TypedKey("?")),
                command("refresh", KeyCombination.valueOf("F5")));
        TextField field = new TextField();
        Button button = new Button("elsewhere");
        Scene scene = new Scene(new VBox(field, button));
        registry.installOn(scene, () -> suspended);
        return new Window(scene, field, button);
    }

    private Command command(String id, KeyCombination key) {
        return Command.of(id, "Tests", Descriptor.of(id).withKey(key), () -> done.add(id));
    }

    private static void press(Node target, KeyCode code, boolean control) {
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getChar(), code, false, control, false, false));
    }

    private static void type(Node target, String character) {
        Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, true, false, false, false));
    }

    @Test
    void aLetterRunsItsCommandOutsideTexts() {
        Fx.run(() -> {
            press(window().button(), KeyCode.A, false);
            assertThat(done).containsExactly("approve");
        });
    }

    @Test
    void aLetterIsLeftToATextBeingWritten() {
        Fx.run(() -> {
            Window window = window();
            press(window.field(), KeyCode.A, false);
            type(window.field(), "?");
            assertThat(done).isEmpty();
        });
    }

    @Test
    void keysThatTypeNothingWorkWithinTextsToo() {
        Fx.run(() -> {
            Window window = window();
            press(window.field(), KeyCode.K, true);
            press(window.field(), KeyCode.F5, false);
            assertThat(done).containsExactly("palette", "refresh");
        });
    }

    @Test
    void aTypedCharacterRunsItsCommandWhereverItsKeySits() {
        Fx.run(() -> {
            type(window().button(), "?");
            assertThat(done).containsExactly("help");
        });
    }

    @Test
    void noKeyWorksWhileSomethingHasToBeAnsweredFirst() {
        Fx.run(() -> {
            suspended = true;
            Window window = window();
            press(window.button(), KeyCode.A, false);
            press(window.button(), KeyCode.K, true);
            assertThat(done).isEmpty();
        });
    }
}
