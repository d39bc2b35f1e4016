package org.gatehouse.console.submission;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.jspecify.annotations.Nullable;

/// One question of the form: its name, where it is answered, and below that a hint or what is wrong with the
/// answer.
final class FormRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Control control;
    private final Label note = Texts.note("");
    private String hint = "";
    private @Nullable String fault;

    /// @param control what is answered with
    FormRow(Descriptor descriptor, Control control) {
        this(descriptor, control, control);
    }

    /// @param whole what stands there; the control is a part of it
    FormRow(Descriptor descriptor, Control control, Node whole) {
        this.control = control;
        getStyleClass().add("form-row");
        note.getStyleClass().add("form-note");
        Label label = Texts.body(descriptor.name());
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        descriptor.nameTo(control);
        getChildren().addAll(label, whole, note);
        refresh();
    }

    /// What is said while nothing is wrong; may be empty.
    void setHint(String words) {
        hint = words;
        refresh();
    }

    /// Says what is wrong with the answer, or with null that nothing is.
    void showFault(@Nullable String words) {
        fault = words;
        refresh();
    }

    /// How tall a line of text is, which tells how large the text is.
    double lineHeight() {
        return note.getFont().getSize() * 1.25;
    }

    void focus() {
        control.requestFocus();
    }

    private void refresh() {
        String text = fault == null ? hint : "▲ " + fault;
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
        note.pseudoClassStateChanged(WRONG, fault != null);
        control.pseudoClassStateChanged(WRONG, fault != null);
        control.setAccessibleHelp(fault == null ? hint : fault);
    }
}
