package org.gatehouse.console.submission;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two rows of the form beside each other, a narrow and a wide one; one below the other where there is no room.
final class Pair extends Region {
    private static final double GAP = 12;
    private static final double NARROW_SHARE = 0.36;

    /// Below this width, in times the height of a line, they stand one below the other.
    private static final double LEAST_LINES = 24;

    private final FormRow narrow;
    private final FormRow wide;

    Pair(FormRow narrow, FormRow wide) {
        this.narrow = narrow;
        this.wide = wide;
        getStyleClass().add("form-pair");
        getChildren().addAll(narrow, wide);
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
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (standsBeside(room)) {
            double first = narrowWidth(room);
            return Math.max(narrow.prefHeight(first), wide.prefHeight(room - first - GAP));
        }
        return narrow.prefHeight(room) + GAP + wide.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        double first = standsBeside(room) ? narrowWidth(room) : room;
        narrow.resizeRelocate(0, 0, first, snapSizeY(narrow.prefHeight(first)));
        if (standsBeside(room)) {
            double rest = room - first - GAP;
            wide.resizeRelocate(first + GAP, 0, rest, snapSizeY(wide.prefHeight(rest)));
        } else {
            wide.resizeRelocate(0, snapSizeY(narrow.prefHeight(room)) + GAP, room, snapSizeY(wide.prefHeight(room)));
        }
    }

    private double narrowWidth(double room) {
        return snapSizeX((room - GAP) * NARROW_SHARE);
    }

    private boolean standsBeside(double room) {
        return room >= LEAST_LINES * narrow.lineHeight();
    }
}
