package org.gatehouse.console.command;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.PaletteEntry;
import org.jspecify.annotations.Nullable;

/// One thing a person can do, wherever it is offered: button, key, palette, key sheet.
///
/// @param id stable name, "request.approve"
/// @param group the heading under which the key sheet lists it, "Requests"
/// @param descriptor title, description and key
/// @param enabled whether it can be done now
/// @param action does it, on the FX thread
public record Command(String id, String group, Descriptor descriptor, ObservableBooleanValue enabled, Runnable action) {
    /// A command that can always be done.
    public static Command of(String id, String group, Descriptor descriptor, Runnable action) {
        return new Command(id, group, descriptor, Bindings.createBooleanBinding(() -> true), action);
    }

    /// The key, if there is one.
    public @Nullable KeyCombination key() {
        return descriptor.key();
    }

    public boolean isEnabled() {
        return enabled.get();
    }

    /// Does it, unless it cannot be done now.
    ///
    /// @return whether it was done
    public boolean run() {
        assert Platform.isFxApplicationThread();
        if (!isEnabled()) {
            return false;
        }
        action.run();
        return true;
    }

    /// A new button that does this and is disabled while it cannot be done.
    public ActionButton button(ActionButton.Kind kind) {
        ActionButton button = new ActionButton(descriptor, kind, this::run);
        button.disableProperty().bind(Bindings.not(enabled));
        return button;
    }

    PaletteEntry paletteEntry(String kind) {
        return new PaletteEntry(
                id,
                descriptor.name(),
                descriptor.description(),
                kind,
                descriptor.keyText().orElse(""),
                this::run);
    }
}
