package org.gatehouse.console.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.gatehouse.console.i18n.Messages;

/// Where a person says why. Required: what is missing, or how much is too much, is said within the field, and
/// only once somebody tried to go on or wrote.
public final class ReasonField extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// From this share of the limit on the counter is shown.
    private static final double NEARLY_FULL = 0.8;

    private final TextField field = new TextField();
    private final Label note = new Label();
    private final Messages messages;
    private final int limit;
    private final BooleanBinding valid;
    private boolean demanded;

    /// @param limit how many characters the ledger takes
    public ReasonField(Messages messages, int limit) {
        this.messages = messages;
        this.limit = limit;
        this.valid = Bindings.createBooleanBinding(() -> length() > 0 && length() <= limit, field.textProperty());
        getStyleClass().add("reason-field");
        note.getStyleClass().add("note");
        note.setMouseTransparent(true);
        field.setAccessibleText(messages.text("kit.reason.prompt"));
        StackPane.setAlignment(note, Pos.CENTER_RIGHT);
        getChildren().addAll(field, note);
        field.textProperty().subscribe(_ -> refresh());
    }

    /// What was written, with its spaces.
    public StringProperty textProperty() {
        return field.textProperty();
    }

    /// The reason itself, without spaces around it.
    public String reason() {
        return field.getText().strip();
    }

    /// Whether there is a reason and the ledger takes it.
    public BooleanBinding validProperty() {
        return valid;
    }

    /// Asks for a reason: where there is none, says so beside the field and puts the cursor into it.
    ///
    /// @return whether there is a valid one
    public boolean demand() {
        demanded = true;
        refresh();
        if (!valid.get()) {
            field.requestFocus();
        }
        return valid.get();
    }

    /// Empties the field for the next thing.
    public void reset() {
        demanded = false;
        field.clear();
        refresh();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void refresh() {
        boolean missing = demanded && length() == 0;
        boolean tooLong = length() > limit;
        field.pseudoClassStateChanged(WRONG, missing || tooLong);
        note.pseudoClassStateChanged(WRONG, missing || tooLong);
        note.setText(note(missing, tooLong));
        // Both stand in the field, and there is room for one.
        field.setPromptText(missing ? "" : messages.text("kit.reason.prompt"));
        field.setAccessibleHelp(note.getText());
    }

    private String note(boolean missing, boolean tooLong) {
        if (missing) {
            return messages.text("kit.reason.missing");
        }
        if (tooLong) {
            return messages.text("kit.reason.too-long", length() - limit, limit);
        }
        return length() >= limit * NEARLY_FULL ? messages.text("kit.reason.count", length(), limit) : "";
    }

    private int length() {
        return reason().length();
    }
}
