package org.gatehouse.console.policy;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.policy.LineDiff.Change;
import org.gatehouse.console.policy.LineDiff.Line;
import org.gatehouse.console.policy.PolicyText.Part;
import org.jspecify.annotations.Nullable;

/// Lines of a policy's text with their numbers, keys and comments in their own voices; what was added or removed is
/// marked by a sign as well as a tint. A line is never broken: what is too long for the pane is reached by scrolling.
final class TextLines extends ListView<Line> {
    private static final double CELL_EM = 1.7;

    TextLines(String accessible) {
        getStyleClass().add("text-lines");
        setAccessibleText(accessible);
        setCellFactory(_ -> new Cell());
        setStyle("-fx-fixed-cell-size: " + CELL_EM + "em;");
    }

    void show(List<Line> lines) {
        setItems(FXCollections.observableArrayList(lines));
    }

    /// Brings a line into sight and selects it.
    void go(int number) {
        int index = Math.max(0, number - 1);
        getSelectionModel().clearAndSelect(index);
        scrollTo(Math.max(0, index - 3));
        requestFocus();
    }

    private static final class Cell extends ListCell<Line> {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final HBox row = new HBox();

        Cell() {
            number.getStyleClass().addAll("muted", "line-number");
            sign.getStyleClass().addAll("mono", "line-sign");
            row.getStyleClass().add("text-line");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("added", "removed");
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            number.setText(Integer.toString(line.number()));
            sign.setText(sign(line.change()));
            row.getChildren().setAll(number, sign, text(line.text()));
            setGraphic(row);
            setAccessibleText(line.number() + " " + sign(line.change()) + " " + line.text());
            if (line.change() != Change.SAME) {
                getStyleClass().add(line.change() == Change.ADDED ? "added" : "removed");
            }
        }

        private static String sign(Change change) {
            return switch (change) {
                case SAME -> " ";
                case ADDED -> "+";
                case REMOVED -> "−";
            };
        }

        private static RichText text(String line) {
            RichText text = new RichText();
            for (Part part : PolicyText.parts(line)) {
                switch (part.voice()) {
                    case PLAIN -> text.mono(part.text());
                    case KEY -> text.monoStrong(part.text());
                    case COMMENT -> text.monoMuted(part.text());
                }
            }
            return text;
        }
    }
}
