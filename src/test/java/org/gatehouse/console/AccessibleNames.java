package org.gatehouse.console;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// Finds the controls that somebody who cannot see the screen could reach and would not know.
public final class AccessibleNames {
    private AccessibleNames() {}

    /// Every visible node that takes the focus and says neither by its text nor by an accessible text what it is.
    public static List<String> missing(Parent root) {
        List<String> nameless = new ArrayList<>();
        collect(root, nameless);
        return nameless;
    }

    /// How many visible nodes take the focus.
    public static int stops(Node node) {
        int mine = node.isVisible() && node.isFocusTraversable() ? 1 : 0;
        return node instanceof Parent parent && node.isVisible()
                ? mine
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(AccessibleNames::stops)
                                .sum()
                : mine;
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !hasName(node)) {
            nameless.add(path(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean hasName(Node node) {
        return isSaid(node.getAccessibleText()) || (node instanceof Labeled labeled && isSaid(labeled.getText()));
    }

    private static boolean isSaid(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String path(Node node) {
        String own = node.getClass().getSimpleName() + node.getStyleClass();
        return node.getParent() == null ? own : path(node.getParent()) + " > " + own;
    }
}
