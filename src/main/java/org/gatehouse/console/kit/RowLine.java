package org.gatehouse.console.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One line of a queue row: some things at the left, some at the right, the left ones giving way first.
public final class RowLine extends HBox {
    public RowLine(List<Node> left, List<Node> right) {
        getStyleClass().add("row-line");
        for (Node node : right) {
            if (node instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        getChildren().addAll(left);
        getChildren().add(new Spacer());
        getChildren().addAll(right);
    }
}
