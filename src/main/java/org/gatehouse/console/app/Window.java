package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.console.kit.CommandPalette;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.FirstUse;
import org.gatehouse.console.kit.KeyLine;
import org.gatehouse.console.kit.KeySheet;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.NotificationCenter;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.kit.PaletteUse;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.NoticesChoice;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;

/// Everything in the window that outlives a session: the frame, what lies above it, commands and their keys.
/// Belongs to the FX thread.
final class Window implements AutoCloseable {
    private static final String USE = "palette.use.";

    private final StoredPreferences preferences;
    private final Words words;
    private final CommandRegistry registry = new CommandRegistry();
    private final Notices notices = new Notices();
    private final Layers layers;
    private final Dialogs dialogs;
    private final Ticker ticker;
    private final WindowCommands commands;
    private final NotificationCenter notificationCenter;
    private final CommandPalette palette;
    private final KeySheet keySheet;
    private final ShellView shell;
    private final Scene scene;

    /// @param acts what the commands of the window do
    /// @param jumps what can be jumped to besides commands
    Window(
            Surroundings surroundings,
            Looks looks,
            Dimension2D size,
            ShellModel model,
            WindowCommands.Acts acts,
            Supplier<List<PaletteEntry>> jumps) {
        words = surroundings.words();
        Threads threads = surroundings.threads();
        preferences = surroundings.preferences();
        NoticesChoice.recall(preferences).ifPresent(notices.showProperty()::set);
        ticker = new Ticker(surroundings.clock());
        commands = new WindowCommands(model, acts, words);
        StackPane frame = new StackPane();
        layers = new Layers(frame);
        layers.getStylesheets().add(stylesheet());
        dialogs = new Dialogs(layers, words.messages());
        notificationCenter = new NotificationCenter(notices, layers, words.times(), words.messages());
        keySheet = new KeySheet(layers, words.messages());
        PaletteUse use = remembered(preferences);
        palette = new CommandPalette(
                layers, words.messages(), () -> entries(jumps), use, threads.background(), threads.fx());
        shell = new ShellView(
                model,
                words,
                commands,
                new ShellBanners(model, words, ticker.nowProperty(), commands),
                notificationCenter.bell());
        frame.getChildren().add(shell);
        registry.register(commands.all());
        registry.register(new LooksCommands(looks, words).all());
        scene = new Scene(layers, size.getWidth(), size.getHeight());
        registry.installOn(scene, layers.modalProperty()::get);
        looks.dress(scene);
    }

    Scene scene() {
        return scene;
    }

    Layers layers() {
        return layers;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    Notices notices() {
        return notices;
    }

    CommandRegistry registry() {
        return registry;
    }

    Ticker ticker() {
        return ticker;
    }

    WindowCommands commands() {
        return commands;
    }

    ShellView shell() {
        return shell;
    }

    void openPalette() {
        palette.open();
    }

    /// Makes ready what the first screen is made of; takes some frames.
    void prepare() {
        FirstUse.ahead(layers, words.messages());
    }

    /// Shows the keys that work now, then those of other screens, then those that every control knows.
    ///
    /// @param elsewhere commands of screens that are not active
    void showKeys(List<Command> elsewhere) {
        List<KeyLine> lines = new ArrayList<>(registry.keyLines());
        lines.addAll(CommandRegistry.keyLines(elsewhere));
        lines.addAll(ControlKeys.lines(words));
        keySheet.show(lines);
    }

    void openNotices() {
        notificationCenter.open();
    }

    /// Leaves whatever asks or shows something above the screen, as Escape does.
    void closeCards() {
        while (layers.modalProperty().get()) {
            Node top = layers.getChildrenUnmodifiable().getLast();
            Event.fireEvent(
                    top, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        }
    }

    @Override
    public void close() {
        ticker.stop();
    }

    private List<PaletteEntry> entries(Supplier<List<PaletteEntry>> jumps) {
        List<PaletteEntry> all = new ArrayList<>(registry.paletteEntries(words.text("shell.palette.command")));
        all.addAll(jumps.get());
        return all;
    }

    private static String stylesheet() {
        return Objects.requireNonNull(Window.class.getResource("/css/shell.css"), "/css/shell.css is missing")
                .toExternalForm();
    }

    private static PaletteUse remembered(StoredPreferences preferences) {
        Map<String, Integer> read = new HashMap<>();
        preferences.under(USE).forEach((id, count) -> {
            if (count.matches("\\d{1,6}")) {
                read.put(id, Integer.valueOf(count));
            }
        });
        return new PaletteUse(read, (id, count) -> preferences.put(USE + id, Integer.toString(count)));
    }
}
