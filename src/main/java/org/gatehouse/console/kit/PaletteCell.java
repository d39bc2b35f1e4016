package org.gatehouse.console.kit;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// One palette entry: kind, title, subtitle, key.
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Label kind = Texts.muted("");
    private final Label title = new Label();
    private final Label subtitle = Texts.muted("");
    private final KeyCap key = new KeyCap("");
    private final HBox row;

    PaletteCell() {
        getStyleClass().add("palette-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        kind.getStyleClass().add("kind");
        kind.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(0);
        subtitle.setMinWidth(0);
        row = new HBox(title, subtitle, new Spacer(), kind, key);
        row.getStyleClass().add("palette-row");
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        kind.setText(entry.kind());
        title.setText(entry.title());
        subtitle.setText(entry.subtitle());
        key.setText(entry.key());
        key.setVisible(!entry.key().isEmpty());
        key.setManaged(!entry.key().isEmpty());
        setGraphic(row);
        setAccessibleText(entry.kind() + ", " + entry.title() + ", " + entry.subtitle());
    }
}
