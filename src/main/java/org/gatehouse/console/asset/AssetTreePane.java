package org.gatehouse.console.asset;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.asset.AssetModel.Guard;
import org.gatehouse.console.asset.AssetTree.Level;
import org.gatehouse.console.asset.AssetTree.Place;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.jspecify.annotations.Nullable;

/// The tree at the left: search, classes, and the assets under their regions. What is open stays open while it is
/// built anew; a search opens what it finds.
final class AssetTreePane extends VBox {
    /// With no more hits than this a search opens every place that holds one.
    private static final int OPENED = 200;

    /// So many rows stay in sight above the one that is gone to.
    private static final int ABOVE = 3;

    private final AssetModel model;
    private final AssetWords assetWords;
    private final Words words;
    private final TextField search = new TextField();
    private final TreeView<Place> tree = new TreeView<>();
    private final PaneHead head;
    private final StackPane around = new StackPane();
    private final Set<String> open = new HashSet<>();
    private boolean building;

    AssetTreePane(AssetModel model, AssetWords assetWords, Words words) {
        this.model = model;
        this.assetWords = assetWords;
        this.words = words;
        this.head = new PaneHead(words.text("screen.assets.title"), search(), guards());
        getStyleClass().add("register-pane");
        tree.setShowRoot(false);
        tree.getStyleClass().add("asset-tree");
        tree.setCellFactory(_ -> new PlaceCell());
        Descriptor.of(words.text("asset.tree"), words.text("asset.tree-hint")).nameTo(tree);
        tree.getSelectionModel().selectedItemProperty().subscribe(item -> choose(item));
        VBox.setVgrow(around, Priority.ALWAYS);
        getChildren().addAll(head, around);
        model.assets().subscribe(this::build);
        model.searchProperty().subscribe(_ -> build());
        model.guardProperty().subscribe(_ -> build());
        model.listStateProperty().subscribe(_ -> showState());
        model.selectedProperty().subscribe(_ -> reveal());
    }

    private TextField search() {
        Descriptor.of(words.text("asset.search"), words.text("asset.search-hint"))
                .describe(search);
        search.setPromptText(words.text("asset.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        return search;
    }

    private FilterChips<Guard> guards() {
        FilterChips<Guard> chips = new FilterChips<>(Descriptor.of(words.text("asset.guards")));
        chips.setFilters(List.of(Guard.values()).stream()
                .map(guard -> FilterChips.Filter.uncounted(
                        guard,
                        Descriptor.of(words.text("asset.guard." + guard.name().toLowerCase(Locale.ROOT)))))
                .toList());
        chips.selectedProperty().bindBidirectional(model.guardProperty());
        return chips;
    }

    private void build() {
        List<Asset> inSight = model.inSight();
        boolean searched = !model.searchProperty().get().isBlank() && inSight.size() <= OPENED;
        TreeItem<Place> root = new TreeItem<>();
        List<Place> regions = AssetTree.of(inSight);
        for (Place region : regions) {
            root.getChildren().add(item(region, searched, regions.size() == 1));
        }
        building = true;
        root.setExpanded(true);
        tree.setRoot(root);
        building = false;
        head.setSummary(words.text(model.moreProperty().get() ? "asset.shown-of-more" : "asset.shown", inSight.size()));
        showState();
        reveal();
    }

    /// @param opened whether what is found under it is shown
    private TreeItem<Place> item(Place place, boolean opened, boolean alone) {
        TreeItem<Place> item = new TreeItem<>(place);
        place.under().forEach(inner -> item.getChildren().add(item(inner, opened, false)));
        boolean above = place.level() != Level.ASSET && place.level() != Level.COLUMN;
        item.setExpanded(open.contains(place.path()) || (above && (opened || alone)));
        item.expandedProperty().subscribe((_, now) -> {
            if (now) {
                open.add(place.path());
            } else {
                open.remove(place.path());
            }
        });
        return item;
    }

    private void choose(@Nullable TreeItem<Place> item) {
        Asset asset =
                item == null || item.getValue() == null ? null : item.getValue().asset();
        if (!building && asset != null) {
            model.selectedProperty().set(asset.id());
        }
    }

    /// Opens the way to the selected asset, unless it or one of its columns is selected in the tree already.
    private void reveal() {
        AssetId wanted = model.selectedProperty().get();
        TreeItem<Place> selected = tree.getSelectionModel().getSelectedItem();
        boolean there = selected != null
                && selected.getValue() != null
                && selected.getValue().asset() != null
                && selected.getValue().asset().id().equals(wanted);
        TreeItem<Place> found = wanted == null || there || tree.getRoot() == null ? null : find(tree.getRoot(), wanted);
        if (found != null) {
            for (TreeItem<Place> above = found.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            tree.getExpandedItemCount(); // counts the rows that were opened; their numbers are unknown before
            int row = tree.getRow(found);
            tree.getSelectionModel().clearAndSelect(row);
            // The focus follows what was opened above it only now; set at once it would end up rows above.
            Platform.runLater(
                    () -> tree.getFocusModel().focus(tree.getSelectionModel().getSelectedIndex()));
            tree.scrollTo(Math.max(0, row - ABOVE));
        }
    }

    private static @Nullable TreeItem<Place> find(TreeItem<Place> under, AssetId wanted) {
        Place place = under.getValue();
        if (place != null && place.asset() != null && place.asset().id().equals(wanted)) {
            return under;
        }
        for (TreeItem<Place> child : under.getChildren()) {
            TreeItem<Place> found = find(child, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private void showState() {
        boolean empty = tree.getRoot() == null || tree.getRoot().getChildren().isEmpty();
        switch (model.listStateProperty().get()) {
            case ListState.Failed(String what, Runnable retry) ->
                around.getChildren()
                        .setAll(new VBox(
                                new Callout(Tone.DANGER, what)
                                        .withAction(Descriptor.of(words.text("kit.list.retry")), retry),
                                tree));
            case ListState.Refused(String why) ->
                around.getChildren().setAll(EmptyState.refused(words.messages(), why));
            case ListState.Loading()
            when empty -> around.getChildren().setAll(Texts.muted(words.text("beside.loading")));
            case ListState.Loading(), ListState.Ready() ->
                around.getChildren()
                        .setAll(
                                empty
                                        ? new EmptyState(words.text("asset.empty"), words.text("asset.empty-hint"))
                                        : tree);
        }
    }

    void beginSearch() {
        search.requestFocus();
    }

    TreeView<Place> tree() {
        return tree;
    }

    /// A place by its name, what it holds, and how it is guarded.
    private final class PlaceCell extends TreeCell<Place> {
        private final PlaceLine line = new PlaceLine();

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(null);
            if (empty || place == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                line.show(place, assetWords);
                setGraphic(line);
                setAccessibleText(assetWords.spoken(place));
            }
        }
    }
}
