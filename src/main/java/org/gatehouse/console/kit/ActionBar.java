package org.gatehouse.console.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The bar along the bottom of a screen with what can be done about what is shown. What stands at the left goes
/// above what stands at the right where the bar is too narrow for both, and acts wrap where even that is not
/// enough.
public final class ActionBar extends Region {
    private static final double GAP = 8;

    private final Region left;
    private final FlowPane right;

    /// Acts at the left, and, after a [Spacer], acts at the right.
    public static ActionBar of(Node... acts) {
        List<Node> all = List.of(acts);
        int middle =
                (int) all.stream().takeWhile(node -> !(node instanceof Spacer)).count();
        List<Node> after = all.subList(Math.min(middle + 1, all.size()), all.size());
        return new ActionBar(row(Pos.CENTER_LEFT, all.subList(0, middle)), after);
    }

    /// A field at the left and the acts it is for at the right.
    ///
    /// @param field takes all room the acts leave, and never less than its least width
    public static ActionBar withField(Region field, Node... acts) {
        return new ActionBar(field, List.of(acts));
    }

    private ActionBar(Region left, List<Node> acts) {
        this.left = left;
        this.right = row(Pos.CENTER_RIGHT, acts);
        getStyleClass().add("action-bar");
        setMinWidth(0);
        getChildren().addAll(left, right);
    }

    /// The same along the top of a screen, for what narrows and steers what is shown.
    public ActionBar onTop() {
        getStyleClass().add("on-top");
        return this;
    }

    /// Adds acts at the right end.
    public void add(Node... acts) {
        right.getChildren().addAll(acts);
    }

    private static FlowPane row(Pos alignment, List<Node> nodes) {
        FlowPane row = new FlowPane(GAP, GAP);
        row.getChildren().addAll(nodes);
        row.setAlignment(alignment);
        return row;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double rightWidth = Math.min(width, inOneRow(right));
        if (standSideBySide(width)) {
            double leftWidth = width - rightWidth - (rightWidth > 0 ? GAP : 0);
            double leftHeight = snapSizeY(left.prefHeight(leftWidth));
            left.resizeRelocate(x, y + Math.floor((height - leftHeight) / 2), leftWidth, leftHeight);
            right.resizeRelocate(x + width - rightWidth, y, rightWidth, height);
        } else {
            double leftHeight = snapSizeY(left.prefHeight(width));
            left.resizeRelocate(x, y, width, leftHeight);
            right.resizeRelocate(x + width - rightWidth, y + leftHeight + GAP, rightWidth, height - leftHeight - GAP);
        }
    }

    private boolean standSideBySide(double width) {
        double least = left instanceof FlowPane acts ? inOneRow(acts) : left.minWidth(-1);
        double rightWidth = inOneRow(right);
        return rightWidth <= 0 || least + GAP + rightWidth <= width;
    }

    /// How wide acts are beside each other; a flow pane itself answers with the width at which it likes to wrap.
    private double inOneRow(FlowPane acts) {
        double sum = 0;
        for (Node act : acts.getChildren()) {
            sum += act.isManaged() ? snapSizeX(act.prefWidth(-1)) + GAP : 0;
        }
        return Math.max(0, sum - GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
        double leftHeight = snapSizeY(left.prefHeight(room));
        double rightHeight = snapSizeY(right.prefHeight(room));
        double tall = standSideBySide(room) ? Math.max(leftHeight, rightHeight) : leftHeight + GAP + rightHeight;
        return snappedTopInset() + tall + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + Math.max(left.minWidth(-1), right.minWidth(-1)) + snappedRightInset();
    }
}
