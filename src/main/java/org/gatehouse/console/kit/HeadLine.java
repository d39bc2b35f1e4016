package org.gatehouse.console.kit;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Words at the left, which wrap, and what is pressing at the right of them; or below them, where it would leave the
/// words too little.
final class HeadLine extends Pane {
    /// What the right end may take of the width before it goes below.
    private static final double MOST_AT_RIGHT = 0.45;

    private static final double GAP = 6;

    private final Region left;
    private final FlowPane right;

    HeadLine(Region left, FlowPane right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + GAP + inOneRow();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? computePrefWidth(-1) : width;
        if (!hasRight()) {
            return left.prefHeight(room);
        }
        double rightHeight = right.prefHeight(Math.min(room, inOneRow()));
        return standBeside(room)
                ? Math.max(left.prefHeight(leftWidth(room)), rightHeight)
                : left.prefHeight(room) + GAP + rightHeight;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double rightWidth = Math.min(room, snapSizeX(inOneRow()));
        double rightHeight = snapSizeY(right.prefHeight(rightWidth));
        boolean beside = standBeside(room);
        double leftWidth = beside ? leftWidth(room) : room;
        double leftHeight = snapSizeY(left.prefHeight(leftWidth));
        left.resizeRelocate(0, 0, leftWidth, leftHeight);
        if (beside) {
            double baseline = left.getBaselineOffset() - right.getBaselineOffset();
            right.resizeRelocate(room - rightWidth, snapPositionY(Math.max(0, baseline)), rightWidth, rightHeight);
        } else {
            right.resizeRelocate(0, leftHeight + GAP, rightWidth, rightHeight);
        }
    }

    private boolean hasRight() {
        return inOneRow() > 0;
    }

    private double inOneRow() {
        double width = 0;
        for (Node node : right.getChildren()) {
            if (!node.isManaged()) {
                continue;
            }
            width += (width > 0 ? right.getHgap() : 0) + snapSizeX(node.prefWidth(-1));
        }
        return width;
    }

    private boolean standBeside(double room) {
        return inOneRow() <= room * MOST_AT_RIGHT;
    }

    private double leftWidth(double room) {
        return hasRight() ? Math.max(0, room - GAP - snapSizeX(inOneRow())) : room;
    }
}
