package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverlaysRobotTest extends ConsoleRobotTest {
    private static final Messages MESSAGES = Messages.load();
    private final List<String> done = new ArrayList<>();
    private @Nullable Button screen;
    private @Nullable Layers layers;

    @Override
    protected Parent content() {
        screen = new Button("screen");
        layers = new Layers(screen);
        return layers;
    }

    private Layers layers() {
        return Objects.requireNonNull(layers);
    }

    private Node screen() {
        return Objects.requireNonNull(screen);
    }

    @Test
    void aDialogHoldsTheFocusAndGivesItBack() {
        interact(screen()::requestFocus);
        interact(() -> new Dialogs(layers(), MESSAGES)
                .ask(new Dialog(
                        "Deny?",
                        new Label("It is recorded."),
                        List.of(Dialog.Act.of(
                                Descriptor.of("Deny request"), ActionButton.Kind.DANGER, () -> done.add("denied"))))));
        assertThat(layers().modalProperty().get()).isTrue();
        for (int i = 0; i < 5; i++) {
            type(KeyCode.TAB);
            assertThat(screen().isFocused()).isFalse();
        }

        type(KeyCode.ESCAPE);

        assertThat(layers().modalProperty().get()).isFalse();
        assertThat(screen().isFocused()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void aDialogDoesWhatItsButtonNames() {
        interact(() -> new Dialogs(layers(), MESSAGES)
                .ask(new Dialog(
                        "Deny?",
                        new Label("It is recorded."),
                        List.of(Dialog.Act.of(
                                Descriptor.of("Deny request"), ActionButton.Kind.DANGER, () -> done.add("denied"))))));
        type(KeyCode.TAB);
        type(KeyCode.SPACE);

        assertThat(done).containsExactly("denied");
        assertThat(layers().modalProperty().get()).isFalse();
    }

    @Test
    void thePaletteRunsWhatIsFoundByAFewLetters() {
        List<PaletteEntry> entries = List.of(entry("Approve request"), entry("Deny request"), entry("Residency"));
        interact(() -> new CommandPalette(
                        layers(), MESSAGES, () -> entries, new PaletteUse(), Runnable::run, Runnable::run)
                .open());
        type(KeyCode.R, KeyCode.E, KeyCode.Q);
        type(KeyCode.DOWN);
        type(KeyCode.ENTER);

        assertThat(done).containsExactly("Deny request");
        assertThat(layers().modalProperty().get()).isFalse();
    }

    private PaletteEntry entry(String title) {
        return new PaletteEntry(title, title, "", "Command", "", () -> done.add(title));
    }
}
