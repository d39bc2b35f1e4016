package org.gatehouse.console.submission;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;

/// Where a steward's question is answered. What is typed is kept until it was sent.
final class AnswerBox extends VBox {
    private static final int LINES = 3;

    private final TextArea area = new TextArea();

    /// @param question what was asked, who asked it and when
    /// @param about names what is typed here in the model
    /// @param send sends the answer; the second runs once it was sent
    AnswerBox(
            String question,
            String about,
            MyRequestsModel model,
            Words words,
            BooleanProperty sending,
            BiConsumer<String, Runnable> send) {
        getStyleClass().add("form-row");
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        area.setText(model.typed(about));
        area.textProperty().subscribe((_, text) -> model.keep(about, text));
        Descriptor.of(words.text("submission.answer.field"), question).nameTo(area);
        area.setPromptText(words.text("submission.answer.prompt"));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onTab);
        BooleanBinding empty = Bindings.createBooleanBinding(
                () -> area.getText().isBlank() || area.getText().length() > Documents.TEXT_MOST, area.textProperty());
        ActionButton button = new ActionButton(
                Descriptor.of(words.text("submission.answer.send"), words.text("submission.answer.send-hint")),
                ActionButton.Kind.PRIMARY,
                () -> send.accept(area.getText().strip(), () -> model.keep(about, "")));
        button.disableProperty().bind(empty.or(sending));
        getChildren().addAll(Texts.body(question), area, new HBox(button));
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void onTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
