package org.gatehouse.console.command;

import java.util.Optional;
import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Decides when a key press is meant for a command and when for the control that has the focus.
final class CommandKeys {
    private final Function<KeyEvent, Optional<Command>> lookup;
    private final EventHandler<KeyEvent> beforeControls = this::beforeControls;
    private final EventHandler<KeyEvent> afterControls = this::afterControls;

    CommandKeys(Function<KeyEvent, Optional<Command>> lookup) {
        this.lookup = lookup;
    }

    EventHandler<KeyEvent> beforeControls() {
        return beforeControls;
    }

    EventHandler<KeyEvent> afterControls() {
        return afterControls;
    }

    private void beforeControls(KeyEvent event) {
        if (!isPlain(event)) {
            run(event);
        }
    }

    private void afterControls(KeyEvent event) {
        if (isPlain(event) && !writesText(event.getTarget())) {
            run(event);
        }
    }

    private void run(KeyEvent event) {
        lookup.apply(event).filter(Command::run).ifPresent(_ -> event.consume());
    }

    /// Whether the key could type something or move about in a text.
    private static boolean isPlain(KeyEvent event) {
        boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        return !modified && !event.getCode().isFunctionKey() && event.getCode() != KeyCode.ESCAPE;
    }

    private static boolean writesText(EventTarget target) {
        Object focused = target instanceof Scene scene ? scene.getFocusOwner() : target;
        return focused instanceof TextInputControl input && input.isEditable();
    }
}
