package org.gatehouse.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar along the top of the window: the product, the search, who is here.
public final class TopBar extends HBox {
    public TopBar(String product, SearchField search, Node... right) {
        getStyleClass().add("top-bar");
        search.getStyleClass().add("wide");
        HBox left = side(Pos.CENTER_LEFT, brand(product));
        HBox centre = new HBox(search);
        centre.getStyleClass().add("top-search");
        centre.setAlignment(Pos.CENTER);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox.setHgrow(centre, Priority.SOMETIMES);
        getChildren().addAll(left, centre, side(Pos.CENTER_RIGHT, right));
    }

    /// Both sides take the same room, which keeps the search where it is when one of them changes.
    private static HBox side(Pos alignment, Node... nodes) {
        HBox side = new HBox(nodes);
        side.getStyleClass().add("top-side");
        side.setAlignment(alignment);
        side.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(side, Priority.ALWAYS);
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
