package org.gatehouse.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The bar along the top of the window: the product, the search, who is here. The search stands in the middle
/// of the window while there is room, and gives way before what stands beside it does.
public final class TopBar extends Region {
    private static final double GAP = 16;
    private static final double LEAST_SEARCH = 160;

    private final HBox left;
    private final SearchField search;
    private final HBox right;

    public TopBar(String product, SearchField search, Node... right) {
        this.left = side(brand(product));
        this.search = search;
        this.right = side(right);
        getStyleClass().add("top-bar");
        getChildren().addAll(left, search, this.right);
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double start = snappedLeftInset();
        double end = getWidth() - snappedRightInset();
        double leftWidth = snapSizeX(left.prefWidth(-1));
        double rightWidth = Math.min(snapSizeX(right.prefWidth(-1)), end - start - leftWidth);
        left.resizeRelocate(start, top, leftWidth, height);
        right.resizeRelocate(end - rightWidth, top, rightWidth, height);
        double from = start + leftWidth + GAP;
        double room = end - rightWidth - GAP - from;
        double width = Math.max(0, Math.min(search.prefWidth(-1), room));
        double middle = (getWidth() - width) / 2;
        double x = Math.clamp(middle, from, Math.max(from, from + room - width));
        double searchHeight = snapSizeY(search.prefHeight(-1));
        search.resizeRelocate(snapPositionX(x), top + (height - searchHeight) / 2, width, searchHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        double tallest = Math.max(search.prefHeight(-1), Math.max(left.prefHeight(-1), right.prefHeight(-1)));
        return snappedTopInset() + snapSizeY(tallest) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        double sides = left.prefWidth(-1) + right.minWidth(-1) + 2 * GAP + LEAST_SEARCH;
        return snappedLeftInset() + snapSizeX(sides) + snappedRightInset();
    }

    private static HBox side(Node... nodes) {
        HBox side = new HBox(nodes);
        side.getStyleClass().add("top-side");
        side.setAlignment(Pos.CENTER_LEFT);
        return side;
    }

    private static Node brand(String product) {
        Region mark = new Region();
        mark.getStyleClass().add("brand-mark");
        Label name = new Label(product);
        name.getStyleClass().add("brand");
        HBox brand = new HBox(mark, name);
        brand.getStyleClass().add("brand-box");
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }
}
