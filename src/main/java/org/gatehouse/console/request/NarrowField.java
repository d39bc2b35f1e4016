package org.gatehouse.console.request;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;

/// A control under its label, with what is amiss said below it.
final class NarrowField extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Control control;
    private final String hint;
    private final Label trouble = Texts.body("");

    NarrowField(Descriptor descriptor, Control control) {
        this.control = control;
        this.hint = descriptor.hint();
        getStyleClass().add("narrow-field");
        Label label = Texts.muted(descriptor.name());
        label.setLabelFor(control);
        descriptor.describe(control);
        trouble.getStyleClass().add("field-trouble");
        getChildren().addAll(label, control, trouble);
        show("");
    }

    /// Says what is amiss; empty when nothing is.
    void show(String words) {
        boolean wrong = !words.isEmpty();
        trouble.setText(words);
        trouble.setVisible(wrong);
        trouble.setManaged(wrong);
        control.pseudoClassStateChanged(WRONG, wrong);
        control.setAccessibleHelp(wrong ? words : hint);
    }
}
