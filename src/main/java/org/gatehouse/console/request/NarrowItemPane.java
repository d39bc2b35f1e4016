package org.gatehouse.console.request;

import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;

/// One item of the terms: its columns with how each is shown, and a condition on its rows.
final class NarrowItemPane extends VBox {
    private final Words words;
    private final NarrowField rows;

    NarrowItemPane(NarrowItem item, Words words) {
        this.words = words;
        getStyleClass().add("narrow-item");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("narrow-columns");
        int line = 0;
        for (NarrowItem.Column column : item.columns()) {
            grid.addRow(line++, keep(column), show(column), Texts.muted(tags(column)));
        }
        TextField condition = new TextField();
        condition.textProperty().bindBidirectional(item.rowsProperty());
        condition.setPromptText(words.text("request.narrow.rows-prompt"));
        rows = new NarrowField(
                Descriptor.of(words.text("request.narrow.rows"), words.text("request.narrow.rows-hint")), condition);
        String asset = item.asked().asset().value();
        getChildren().addAll(Texts.mono(asset), grid, rows);
        if (item.asked().rowFilter() != null) {
            getChildren()
                    .add(
                            2,
                            Texts.note(words.text(
                                    "request.narrow.rows-asked", item.asked().rowFilter())));
        }
    }

    /// Says what is amiss with the condition on rows.
    void showTrouble(String trouble) {
        rows.show(trouble);
    }

    private CheckBox keep(NarrowItem.Column column) {
        CheckBox keep = new CheckBox(column.name());
        keep.setMnemonicParsing(false);
        keep.getStyleClass().add("mono");
        keep.selectedProperty().bindBidirectional(column.kept());
        Descriptor.of(words.text("request.narrow.keep", column.name())).nameTo(keep);
        return keep;
    }

    private ComboBox<NarrowItem.Show> show(NarrowItem.Column column) {
        ComboBox<NarrowItem.Show> box = new ComboBox<>();
        box.getItems().setAll(column.shows());
        box.setConverter(WrittenValues.of(show -> words.text("request.narrow.show." + RequestWords.lower(show))));
        box.valueProperty().bindBidirectional(column.show());
        box.disableProperty().bind(column.kept().not());
        Descriptor.of(words.text("request.narrow.show", column.name())).nameTo(box);
        return box;
    }

    private String tags(NarrowItem.Column column) {
        return column.tags().stream()
                .map(tag -> words.messages().has("request.tag." + tag) ? words.text("request.tag." + tag) : tag)
                .collect(Collectors.joining(", "));
    }
}
