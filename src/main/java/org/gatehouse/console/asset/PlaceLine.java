package org.gatehouse.console.asset;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatehouse.console.asset.AssetTree.Level;
import org.gatehouse.console.asset.AssetTree.Place;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Texts;

/// A line of the tree: the name, and a chip or a word about it.
final class PlaceLine extends HBox {
    private final Label name = Texts.mono("");
    private final Label about = Texts.muted("");
    private final Chip guard = new Chip();

    PlaceLine() {
        getStyleClass().add("place-line");
        name.setMinWidth(0);
        getChildren().addAll(name, guard, about);
    }

    void show(Place place, AssetWords words) {
        name.setText(place.name());
        about.setText(words.about(place));
        if (place.level() == Level.ASSET && place.asset() != null) {
            AssetWords.Pill pill = words.guard(place.asset().dataClass());
            guard.show(pill.text(), org.gatehouse.console.kit.Tone.NEUTRAL); // a tree full of red says nothing
        } else {
            guard.clear();
        }
    }
}
