package org.gatehouse.console.activity;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.query.Completion;
import org.gatehouse.model.query.Mistake;
import org.gatehouse.model.query.QueryParser;
import org.jspecify.annotations.Nullable;

/// The field in which a query is written: below it stands what is wrong with it, with a caret under the place, and
/// over what follows lies what may be written next. Enter asks; Down chooses what may be written, Tab and Enter write
/// it, Esc puts it away.
final class QueryField extends VBox {
    private static final int ROWS_MOST = 8;
    private static final double ROW_HEIGHT = 26;

    private final TextField text = new TextField();
    private final Label place = Texts.mono("");
    private final Label what = Texts.body("");
    private final VBox mistake = new VBox(place, what);
    private final ListView<Completion> choices = new ListView<>();
    private final Runnable ask;

    /// @param ask asks for what is written
    QueryField(ActivityModel model, Words words, Runnable ask) {
        this.ask = ask;
        getStyleClass().add("query-field");
        Descriptor.of(words.text("activity.query"), words.text("activity.query-hint"))
                .describe(text);
        text.setPromptText(words.text("activity.query-prompt"));
        text.getStyleClass().add("mono");
        mistake.getStyleClass().add("query-mistake");
        Descriptor.of(words.text("activity.completions")).nameTo(choices);
        choices.getStyleClass().add("query-choices");
        choices.setManaged(false);
        choices.setFocusTraversable(false);
        choices.setFixedCellSize(ROW_HEIGHT);
        choices.setCellFactory(_ -> new Choice());
        choices.setOnMouseClicked(_ -> write());
        getChildren().addAll(text, mistake, choices);
        setMinWidth(0);
        text.textProperty().bindBidirectional(model.typedProperty());
        text.textProperty().subscribe(_ -> showMistake());
        text.caretPositionProperty().subscribe((_, _) -> suggest());
        text.focusedProperty().subscribe(_ -> suggest());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        choices.setVisible(false);
    }

    TextField text() {
        return text;
    }

    private void showMistake() {
        String typed = text.getText();
        List<Mistake> mistakes = QueryParser.parse(typed).mistakes();
        boolean any = !mistakes.isEmpty();
        place.setText(any ? typed + "\n" + carets(mistakes.getFirst()) : "");
        what.setText(any ? mistakes.getFirst().message() : "");
        mistake.setManaged(any);
        mistake.setVisible(any);
    }

    private static String carets(Mistake mistake) {
        return " ".repeat(mistake.at()) + "^".repeat(mistake.length());
    }

    private void suggest() {
        List<Completion> found = text.isFocused() && !text.getText().isEmpty()
                ? Completion.at(text.getText(), text.getCaretPosition())
                : List.of();
        // What is written already needs no help.
        boolean written = found.size() == 1
                && text.getText(found.getFirst().from(), found.getFirst().to())
                        .equals(found.getFirst().text());
        choices.getItems().setAll(written ? List.of() : found);
        choices.getSelectionModel().clearSelection();
        choices.setVisible(!choices.getItems().isEmpty());
        requestLayout();
    }

    private void onKey(KeyEvent event) {
        boolean open = choices.isVisible();
        switch (event.getCode()) {
            case DOWN -> {
                if (!open) {
                    suggest();
                }
                choices.getSelectionModel().selectNext();
                choices.scrollTo(choices.getSelectionModel().getSelectedIndex());
            }
            case UP -> choices.getSelectionModel().selectPrevious();
            case ENTER -> {
                if (!write()) {
                    choices.setVisible(false);
                    ask.run();
                }
            }
            case TAB -> {
                if (!open || event.isShiftDown() || !write()) {
                    return;
                }
            }
            case ESCAPE -> {
                if (!open) {
                    return;
                }
                choices.setVisible(false);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Writes what is chosen.
    ///
    /// @return whether something was
    private boolean write() {
        Completion chosen = choices.isVisible() ? choices.getSelectionModel().getSelectedItem() : null;
        if (chosen == null) {
            return false;
        }
        text.replaceText(chosen.from(), chosen.to(), chosen.text());
        text.requestFocus();
        text.positionCaret(chosen.from() + chosen.text().length());
        return true;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Insets padding = getInsets();
        int rows = Math.min(ROWS_MOST, choices.getItems().size());
        choices.resizeRelocate(
                padding.getLeft(),
                text.getBoundsInParent().getMaxY() + 2,
                Math.min(text.getWidth(), 440),
                rows * ROW_HEIGHT + 4);
        choices.toFront();
    }

    /// What may be written, and what it means.
    private static final class Choice extends ListCell<Completion> {
        private final Label word = Texts.mono("");
        private final Label meaning = Texts.muted("");
        private final HBox face = new HBox(10, word, meaning);

        private Choice() {
            word.setMinWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Completion item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                word.setText(item.text());
                meaning.setText(item.summary());
                setGraphic(face);
            }
        }
    }
}
