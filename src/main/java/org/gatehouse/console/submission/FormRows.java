package org.gatehouse.console.submission;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Control;
import javafx.scene.control.TextInputControl;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;

/// The rows of the form by what they ask, so that what is wrong is said where it is wrong.
final class FormRows {
    private final SubmissionModel model;
    private final Words words;
    private final Map<FormField, FormRow> rows = new EnumMap<>(FormField.class);

    FormRows(SubmissionModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// A row for a field, named by the message `submission.field.<name>`. Once its control was left with something
    /// in it, what is wrong with that is said.
    FormRow row(FormField field, String name, Control control) {
        FormRow row = new FormRow(Descriptor.of(words.text("submission.field." + name)), control);
        control.focusedProperty().subscribe((before, now) -> {
            if (before && !now && isAnswered(control)) {
                model.visited().add(field);
            }
        });
        put(field, row);
        return row;
    }

    FormRow get(FormField field) {
        return Objects.requireNonNull(rows.get(field));
    }

    /// A row made elsewhere.
    void put(FormField field, FormRow row) {
        rows.put(field, row);
    }

    /// Says what is wrong where it is, and of all else that nothing is.
    void showFaults(Map<FormField, String> faults) {
        rows.forEach((field, row) -> row.showFault(faults.get(field)));
    }

    void focus(FormField field) {
        get(field).focus();
    }

    private static boolean isAnswered(Control control) {
        return !(control instanceof TextInputControl input) || !input.getText().isBlank();
    }
}
