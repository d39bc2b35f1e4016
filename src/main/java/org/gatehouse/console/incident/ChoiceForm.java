package org.gatehouse.console.incident;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;

/// One of several things, and why: what an alert was, how long it is suppressed, where an incident goes, who is locked.
final class ChoiceForm<T> implements Form {
    private final ComboBox<T> choice;
    private final ReasonField reason;
    private final VBox node;

    /// @param act names the texts
    /// @param said what will happen
    ChoiceForm(Words words, String act, String said, List<T> things, Function<? super T, String> written) {
        String name = words.text("incidents.choice." + act);
        choice = Choices.of(
                Descriptor.of(name),
                words.text("incidents.choice-prompt"),
                FXCollections.observableArrayList(things),
                written);
        if (things.size() == 1) {
            choice.setValue(things.getFirst());
        }
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(Texts.body(said), FormLines.line(name, choice), reason);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void begin() {
        if (choice.getValue() == null) {
            choice.requestFocus();
        } else {
            reason.requestFocus();
        }
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && choice.getValue() != null,
                reason.textProperty(),
                choice.valueProperty());
    }

    T chosen() {
        return choice.getValue();
    }

    String reason() {
        return reason.reason();
    }
}
