package org.gatehouse.console.asset;

import java.util.Objects;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.kit.SplitMemory;

/// The Assets screen as drawn: tree, asset, acts.
final class AssetView extends BorderPane {
    private static final double TREE_SHARE = 0.45;
    private static final String STYLES = Objects.requireNonNull(AssetView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final AssetTreePane tree;

    AssetView(AssetTreePane tree, AssetPane asset, SplitMemory dividers) {
        this.tree = tree;
        getStyleClass().add("asset-view");
        getStylesheets().add(STYLES);
        SplitPane split = new SplitPane(tree, asset);
        SplitPane.setResizableWithParent(tree, false);
        dividers.attach(split, "assets.tree", TREE_SHARE);
        setCenter(split);
    }

    /// The keyboard starts in the tree.
    @Override
    public void requestFocus() {
        tree.tree().requestFocus();
    }
}
