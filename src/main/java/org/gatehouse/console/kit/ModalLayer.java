package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card over a veil. Holds the focus within the card while it is open.
final class ModalLayer extends StackPane {
    private Layers.Open open = () -> {};
    private final Layers.Place place;
    private final ChangeListener<Node> guard = (_, _, now) -> keepFocus(now);
    private @Nullable Node before;
    private @Nullable Scene guarded;
    private boolean backwards;

    ModalLayer(Layers.Place place) {
        this.place = place;
        getStyleClass()
                .addAll("modal-layer", place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> backwards = event.isShiftDown());
        addEventHandler(KeyEvent.ANY, this::onKey);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::onPress);
    }

    void fill(Node card, Layers.Open closing) {
        open = closing;
        getChildren().setAll(card);
        StackPane.setAlignment(card, alignment(place));
    }

    private static Pos alignment(Layers.Place place) {
        return switch (place) {
            case CENTRE -> Pos.CENTER;
            case TOP -> Pos.TOP_CENTER;
            case TOP_RIGHT -> Pos.TOP_RIGHT;
        };
    }

    void takeFocus() {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        guarded = scene;
        before = scene.getFocusOwner();
        scene.focusOwnerProperty().addListener(guard);
        focusOne(false);
    }

    void releaseFocus() {
        if (guarded == null) {
            return;
        }
        guarded.focusOwnerProperty().removeListener(guard);
        guarded = null;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private void keepFocus(@Nullable Node now) {
        boolean topmost =
                getParent() != null && getParent().getChildrenUnmodifiable().getLast() == this;
        if (topmost && now != null && !isWithin(now)) {
            focusOne(backwards);
        }
    }

    private void focusOne(boolean last) {
        List<Node> stops = new ArrayList<>();
        collectStops(this, stops);
        if (!stops.isEmpty()) {
            (last ? stops.getLast() : stops.getFirst()).requestFocus();
        }
    }

    private static void collectStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, stops));
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /// Nothing typed here is meant for the screen below. Tab is the scene's own to answer: a box of choices leaves it
    /// to the scene.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE) {
            open.close();
        }
        event.consume();
    }

    private void onPress(MouseEvent event) {
        if (event.getTarget() == this) {
            open.close();
        }
        event.consume();
    }
}
