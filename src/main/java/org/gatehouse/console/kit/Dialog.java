package org.gatehouse.console.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/// A question to be answered before work goes on.
///
/// @param title what it is about
/// @param body what is asked and what will happen
/// @param acts the answers, each named for what it does; the last stands rightmost
/// @param tells whether it only tells something, so that there is nothing to cancel
public record Dialog(String title, Node body, List<Act> acts, boolean tells) {
    public Dialog {
        acts = List.copyOf(acts);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("The dialog \"" + title + "\" asks and offers no answer");
        }
    }

    public Dialog(String title, Node body, List<Act> acts) {
        this(title, body, acts, false);
    }

    /// Tells something that is read and closed.
    public static Dialog telling(String title, Node body, Act read) {
        return new Dialog(title, body, List.of(read), true);
    }

    /// One answer. The dialog closes before the action runs.
    ///
    /// @param possible whether it can be given now, as when a form is filled in
    public record Act(Descriptor descriptor, ActionButton.Kind kind, ObservableBooleanValue possible, Runnable action) {
        public static Act of(Descriptor descriptor, ActionButton.Kind kind, Runnable action) {
            return new Act(descriptor, kind, Bindings.createBooleanBinding(() -> true), action);
        }
    }
}
