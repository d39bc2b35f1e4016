package org.gatehouse.console.kit;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What the hover over a node says. The tooltip, which is a window with a scene of its own, is made when somebody
/// first points at the node, and its words each time: rows are filled far more often than they are pointed at.
public final class Hint {
    private final Node node;
    private final Supplier<String> words;
    private @Nullable Tooltip tooltip;

    private Hint(Node node, Supplier<String> words) {
        this.node = node;
        this.words = words;
    }

    /// @param words what it says now; empty for nothing
    public static void on(Node node, Supplier<String> words) {
        Hint hint = new Hint(node, words);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> hint.refresh());
    }

    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    private void refresh() {
        String says = words.get();
        if (says.isEmpty()) {
            install(null);
            return;
        }
        if (tooltip != null) {
            tooltip.setText(says);
        } else {
            install(new Tooltip(says));
        }
    }

    private void install(@Nullable Tooltip made) {
        if (node instanceof Control control) {
            control.setTooltip(made);
        } else if (made != null) {
            Tooltip.install(node, made);
        } else if (tooltip != null) {
            Tooltip.uninstall(node, tooltip);
        }
        tooltip = made;
    }
}
