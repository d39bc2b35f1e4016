package org.gatehouse.console.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The root of a window: the screen, toasts above it, and above all what has to be answered first. Everything
/// stays within the window; no native windows are opened.
public final class Layers extends StackPane {
    private final StackPane toasts = new StackPane();
    private final Deque<ModalLayer> modals = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper modal = new ReadOnlyBooleanWrapper(this, "modal");

    /// Takes one layer away again; closing twice does no harm.
    @FunctionalInterface
    public interface Open {
        void close();
    }

    public Layers(Node screen) {
        getStyleClass().add("layers");
        toasts.setPickOnBounds(false);
        getChildren().addAll(screen, toasts);
    }

    /// Puts something above the screen that does not stop work on it; it says itself where it stands.
    public void addFloating(Node node) {
        toasts.getChildren().add(node);
    }

    /// Puts a card above everything. The focus goes into it and stays in it until it is closed, and then
    /// returns to where it was.
    ///
    /// Escape and a click beside the card close it.
    ///
    /// @param place where the card stands
    /// @param card makes the card, which may close itself through what it is given
    /// @param closed called once the card is gone, whichever way
    public Open showModal(Place place, Function<Open, Node> card, Runnable closed) {
        assert Platform.isFxApplicationThread();
        ModalLayer layer = new ModalLayer(place);
        Open open = () -> close(layer, closed);
        layer.fill(card.apply(open), open);
        modals.push(layer);
        getChildren().add(layer);
        modal.set(true);
        layer.takeFocus();
        return open;
    }

    /// Whether something has to be answered before work can go on; keys reach no command then.
    public ReadOnlyBooleanProperty modalProperty() {
        return modal.getReadOnlyProperty();
    }

    private void close(ModalLayer layer, Runnable closed) {
        assert Platform.isFxApplicationThread();
        if (modals.remove(layer)) {
            layer.releaseFocus();
            getChildren().remove(layer);
            modal.set(!modals.isEmpty());
            closed.run();
        }
    }

    /// Where a card stands.
    public enum Place {
        CENTRE,
        /// In the upper third, where the eye already is.
        TOP,
        /// Under the right end of the top bar.
        TOP_RIGHT
    }
}
