package org.gatehouse.console.submission;

import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.model.Asset;

/// An asset among those found.
final class AssetCell extends PickerCell<Asset> {
    private final AssetWords words;
    private final Chip dataClass = new Chip();
    private final Chip tags = new Chip();

    AssetCell(AssetWords words) {
        super(true);
        this.words = words;
        addMark(dataClass);
        addMark(tags);
    }

    @Override
    String name(Asset asset) {
        return asset.id().value();
    }

    @Override
    String about(Asset asset) {
        return words.about(asset);
    }

    @Override
    void showMarks(Asset asset) {
        dataClass.show(words.dataClass(asset), AssetWords.tone(asset.dataClass()));
        if (asset.tags().isEmpty()) {
            tags.clear();
        } else {
            tags.show(words.tags(asset.tags()), Tone.WARNING);
        }
    }
}
