package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.gatehouse.console.AccessibleNames;
import org.jspecify.annotations.Nullable;

/// What anybody could complain about in a screen as it is laid out, whatever it shows.
final class ScreenFaults {
    /// Layout rounds to whole pixels.
    private static final double TOLERANCE = 1.5;

    /// What is written in a fixed form, or in columns that people choose, is read by scrolling sideways.
    private static final Set<String> SIDEWAYS = Set.of("text-lines", "table-view");

    private final double width;
    private final List<String> found = new ArrayList<>();

    private ScreenFaults(double width) {
        this.width = width;
    }

    /// @param root in a scene that has been laid out
    static List<String> of(Parent root) {
        ScreenFaults faults = new ScreenFaults(root.getScene().getWidth());
        AccessibleNames.missing(root).forEach(node -> faults.found.add("has no name: " + node));
        faults.look(root);
        return faults.found;
    }

    private void look(Node node) {
        if (!node.isVisible() || SIDEWAYS.stream().anyMatch(node.getStyleClass()::contains)) {
            return;
        }
        if (node instanceof Control control) {
            lookAtControl(control);
        }
        if (node instanceof HBox box) {
            lookAtRow(box);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void lookAtControl(Control control) {
        if (isOperated(control) && !control.isDisabled() && !canBeReached(control)) {
            found.add("cannot be reached by keyboard: " + path(control));
        }
        Bounds bounds = control.localToScene(control.getLayoutBounds());
        boolean drawn = bounds.getWidth() > 0 && bounds.getHeight() > 0;
        if (drawn && (bounds.getMinX() < -TOLERANCE || bounds.getMaxX() > width + TOLERANCE)) {
            found.add("reaches out of the window, to " + bounds.getMaxX() + ": " + path(control));
        }
        if (control instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL && drawn) {
            found.add("has to be scrolled sideways: " + path(control));
        }
        if (control instanceof ButtonBase button && drawn && isCut(button)) {
            found.add("does not show all of “" + button.getText() + "”: " + path(control));
        }
    }

    private static boolean isOperated(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase<?>
                || control instanceof ChoiceBox<?>
                || control instanceof ListView<?>
                || control instanceof TableView<?>
                || control instanceof TreeView<?>;
    }

    /// Of a row of choices one takes the focus, and arrows go to the others; those of a picker's field go through its
    /// list.
    private static boolean canBeReached(Control control) {
        return isStop(control)
                || control.getParent().getChildrenUnmodifiable().stream().anyMatch(ScreenFaults::isStop)
                || within(control, ScreenFaults::isStop)
                || (control instanceof ListView<?> && isOfPicker(control));
    }

    private static boolean isOfPicker(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("picker") || isOfPicker(node.getParent()));
    }

    private static boolean isStop(Node node) {
        return node.isFocusTraversable() && node.isVisible();
    }

    private static boolean within(Node node, Predicate<Node> wanted) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Control && wanted.test(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null
                && !whole.isEmpty()
                && labeled.getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .anyMatch(text -> !text.getText().equals(whole));
    }

    private void lookAtRow(HBox row) {
        double end = Double.NEGATIVE_INFINITY;
        for (Node child : row.getChildrenUnmodifiable()) {
            Bounds bounds = child.getBoundsInParent();
            if (!child.isManaged() || !child.isVisible() || bounds.getWidth() <= 0) {
                continue;
            }
            double begin = child.getLayoutX() + child.getLayoutBounds().getMinX();
            if (begin < end - TOLERANCE) {
                found.add("lies over what stands before it: " + path(child));
            }
            end = begin + child.getLayoutBounds().getWidth();
        }
        if (end > row.getWidth() + TOLERANCE && row.getWidth() > 0) {
            found.add("has less room than it needs, by " + (end - row.getWidth()) + ": " + path(row));
        }
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        int steps = 0;
        for (Node at = node; at != null && steps < 5; at = at.getParent(), steps++) {
            path.append(steps == 0 ? "" : " < ").append(at.getClass().getSimpleName());
            path.append(at.getStyleClass());
        }
        return path.toString();
    }
}
