package org.gatehouse.console.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.kit.KeyLine;
import org.gatehouse.console.kit.PaletteEntry;

/// The commands that exist at the moment. A screen registers its own when it becomes active and closes the
/// registration when it stops. Belongs to the FX thread.
public final class CommandRegistry {
    private final Map<String, Command> commands = new LinkedHashMap<>();

    /// Ends when closed; closing twice does no harm.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /// Adds commands until the registration is closed.
    ///
    /// @throws IllegalStateException if an id is taken, or if a key already belongs to another command and both are
    ///         enabled now; nothing is registered then
    public Registration register(Collection<Command> added) {
        assert Platform.isFxApplicationThread();
        List<Command> accepted = new ArrayList<>();
        try {
            for (Command command : added) {
                refuseConflicts(command);
                commands.put(command.id(), command);
                accepted.add(command);
            }
        } catch (IllegalStateException e) {
            unregister(accepted);
            throw e;
        }
        return () -> unregister(accepted);
    }

    /// The same for one or a few.
    public Registration register(Command... added) {
        return register(List.of(added));
    }

    /// The command with this id, if it is registered.
    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// All commands that can be done now, for the palette.
    ///
    /// @param kind the word that tells commands from other entries
    public List<PaletteEntry> paletteEntries(String kind) {
        return commands.values().stream()
                .filter(Command::isEnabled)
                .map(command -> command.paletteEntry(kind))
                .toList();
    }

    /// All commands that have a key, for the key sheet, in order of registration.
    public List<KeyLine> keyLines() {
        return keyLines(commands.values());
    }

    /// The same for other commands, registered or not.
    public static List<KeyLine> keyLines(Collection<Command> some) {
        return some.stream()
                .flatMap(command -> command.descriptor().keyText().stream()
                        .map(key -> new KeyLine(
                                command.group(), key, command.descriptor().name())))
                .toList();
    }

    /// Lets the keys of the registered commands work in a scene until the registration is closed.
    ///
    /// Keys that type something wait until no control wanted them, and are left alone while a text is written; keys
    /// with Ctrl, Alt or Meta, and function keys, come before the controls.
    ///
    /// @param suspended whether something has to be answered first, so that no key may reach a command
    public Registration installOn(Scene scene, BooleanSupplier suspended) {
        assert Platform.isFxApplicationThread();
        CommandKeys keys = new CommandKeys(event -> suspended.getAsBoolean() ? Optional.empty() : enabledFor(event));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys.beforeControls());
        scene.addEventHandler(KeyEvent.KEY_PRESSED, keys.afterControls());
        scene.addEventHandler(KeyEvent.KEY_TYPED, keys.afterControls());
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys.beforeControls());
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, keys.afterControls());
            scene.removeEventHandler(KeyEvent.KEY_TYPED, keys.afterControls());
        };
    }

    private Optional<Command> enabledFor(KeyEvent event) {
        return commands.values().stream()
                .filter(command -> command.key() != null && command.key().match(event) && command.isEnabled())
                .findFirst();
    }

    private void refuseConflicts(Command added) {
        if (commands.containsKey(added.id())) {
            throw new IllegalStateException(
                    "The command id " + added.id() + " is taken; close the earlier registration");
        }
        KeyCombination key = added.key();
        if (key == null || !added.isEnabled()) {
            return;
        }
        for (Command other : commands.values()) {
            if (key.equals(other.key()) && other.isEnabled()) {
                throw new IllegalStateException("The key %s belongs to %s and cannot also be given to %s"
                        .formatted(added.descriptor().keyText().orElse(""), other.id(), added.id()));
            }
        }
    }

    private void unregister(List<Command> gone) {
        assert Platform.isFxApplicationThread();
        gone.forEach(command -> commands.remove(command.id(), command));
        gone.clear();
    }
}
