package org.gatehouse.console.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What a control is, said once: gives its accessible name and help, its tooltip, its palette and menu entry.
///
/// @param name names the act or the thing, "Deny request"
/// @param description one sentence on what happens, may be empty
/// @param key the key that does the same, if any
public record Descriptor(
        String name, String description, @Nullable KeyCombination key) {
    public Descriptor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A control needs a name, for those who cannot see it");
        }
    }

    public static Descriptor of(String name) {
        return new Descriptor(name, "", null);
    }

    public static Descriptor of(String name, String description) {
        return new Descriptor(name, description, null);
    }

    public Descriptor withKey(KeyCombination other) {
        return new Descriptor(name, description, other);
    }

    /// The key as people read it, `Ctrl K`.
    public Optional<String> keyText() {
        return Optional.ofNullable(key).map(Keys::text);
    }

    /// Description and key in one line for a tooltip; the name where there is no description.
    public String hint() {
        String words = description.isEmpty() ? name : description;
        return keyText().map(text -> words + " (" + text + ")").orElse(words);
    }

    /// Names the node to assistive technology.
    public void nameTo(Node node) {
        node.setAccessibleText(name);
        node.setAccessibleHelp(hint());
    }

    /// Names the control to assistive technology, and gives it a tooltip where that says more than the control
    /// shows.
    public void describe(Control control) {
        nameTo(control);
        boolean showsItsName = control instanceof Labeled labeled && name.equals(labeled.getText());
        if (!showsItsName || !description.isEmpty()) {
            control.setTooltip(new Tooltip(hint()));
        }
    }
}
