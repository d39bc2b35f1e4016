package org.gatehouse.console.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;

/// What is asked for: assets found by name, and of each its columns, rows and the action.
final class DataSection {
    private final SubmissionModel model;
    private final Words words;
    private final Picker<Asset> picker;
    private final VBox editors = new VBox();
    private final Map<AssetId, ItemEditor> byAsset = new LinkedHashMap<>();

    DataSection(SubmissionModel model, RegisterSearch<Asset> search, Words words) {
        this.model = model;
        this.words = words;
        AssetWords assetWords = new AssetWords(words);
        Descriptor descriptor =
                Descriptor.of(words.text("submission.field.asset"), words.text("submission.field.asset-prompt"));
        this.picker = new Picker<>(descriptor, search, () -> new AssetCell(assetWords), words, this::choose);
        editors.getStyleClass().add("item-editors");
        model.items().subscribe(this::showItems);
    }

    Node node(FormRows rows) {
        Descriptor name = Descriptor.of(words.text("submission.field.asset"));
        rows.put(FormField.ITEMS, new FormRow(name, picker.field(), picker));
        showItems();
        return new Section(words.text("submission.section.data"), rows.get(FormField.ITEMS), editors);
    }

    /// Puts the cursor into the search for assets, and shows what there is as long as nothing is chosen.
    void focus() {
        picker.field().requestFocus();
        picker.setOpen(model.items().isEmpty());
    }

    private void choose(Asset asset) {
        boolean added = model.add(asset);
        picker.field().clear();
        ItemEditor editor = byAsset.get(asset.id());
        if (added && editor != null) {
            Platform.runLater(editor::focus);
        }
    }

    private void showItems() {
        List<AssetId> wanted =
                model.items().stream().map(item -> item.asset().id()).toList();
        byAsset.keySet().retainAll(wanted);
        for (ItemDraft item : model.items()) {
            byAsset.computeIfAbsent(item.asset().id(), _ -> editor(item)).show(item);
        }
        List<ItemEditor> shown = wanted.stream().map(byAsset::get).toList();
        if (!editors.getChildren().equals(shown)) {
            editors.getChildren().setAll(shown);
        }
    }

    private ItemEditor editor(ItemDraft item) {
        AssetId id = item.asset().id();
        return new ItemEditor(item, words, model::replace, () -> {
            model.remove(id);
            picker.field().requestFocus();
        });
    }
}
