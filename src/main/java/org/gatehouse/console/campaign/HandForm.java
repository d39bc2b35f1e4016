package org.gatehouse.console.campaign;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
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
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;

/// To whom grants are handed on, and why.
final class HandForm implements Form {
    private final ComboBox<Person> to;
    private final ReasonField reason;
    private final VBox node;

    /// @param said what will happen
    /// @param deciders those who may answer, as far as they are known
    HandForm(Words words, String said, ObservableList<Person> deciders) {
        to = Choices.of(
                Descriptor.of(words.text("campaigns.hand.to")),
                words.text("campaigns.hand.to-prompt"),
                deciders,
                person -> person.name() + " · " + String.join(", ", person.teams()));
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(Texts.body(said), FormLines.line(words.text("campaigns.hand.to"), to), reason);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void begin() {
        to.requestFocus();
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && to.getValue() != null, reason.textProperty(), to.valueProperty());
    }

    PersonId to() {
        return to.getValue().id();
    }

    String reason() {
        return reason.reason();
    }
}
