package org.gatehouse.console.people;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;

/// What the next shift should know, if anything.
final class DutyForm implements Form {
    private static final int ROWS = 4;

    private final TextArea note = new TextArea();
    private final VBox node;

    DutyForm(String said, Words words) {
        note.setPrefRowCount(ROWS);
        note.setWrapText(true);
        note.setPromptText(words.text("people.duty.note-prompt"));
        node = FormLines.form(Texts.body(said), FormLines.line(words.text("people.duty.note"), note));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> note.getText().strip().length() <= Documents.TEXT_MOST, note.textProperty());
    }

    @Override
    public void begin() {
        note.requestFocus();
    }

    String note() {
        return note.getText().strip();
    }
}
