package org.gatehouse.console.people;

import java.util.Collection;
import java.util.Comparator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Person;

/// A conflict of interest with a person, or with an asset and all under it.
final class ConflictForm implements Form {
    private static final String ASSET = "[a-z0-9_][a-z0-9_./:-]{0,199}";

    private final RadioButton withPerson;
    private final RadioButton withAsset;
    private final ComboBox<Person> person;
    private final TextField asset = new TextField();
    private final ReasonField reason;
    private final VBox node;

    ConflictForm(Person conflicted, Collection<Person> known, Words words) {
        withPerson = new RadioButton(words.text("people.conflict.person"));
        withAsset = new RadioButton(words.text("people.conflict.asset"));
        ToggleGroup one = new ToggleGroup();
        withPerson.setToggleGroup(one);
        withAsset.setToggleGroup(one);
        withPerson.setSelected(true);
        person = Choices.of(
                Descriptor.of(words.text("people.conflict.person")),
                words.text("people.conflict.person-prompt"),
                FXCollections.observableArrayList(known.stream()
                        .filter(other -> !other.id().equals(conflicted.id()))
                        .sorted(Comparator.comparing(Person::name))
                        .toList()),
                other -> other.name() + " · " + other.id());
        person.disableProperty().bind(withAsset.selectedProperty());
        asset.disableProperty().bind(withPerson.selectedProperty());
        asset.setPromptText(words.text("people.conflict.asset-prompt"));
        asset.getStyleClass().add("mono");
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        node = FormLines.form(
                Texts.body(words.text("people.conflict.what", conflicted.name())),
                withPerson,
                FormLines.line(words.text("people.conflict.person"), person),
                withAsset,
                FormLines.line(words.text("people.conflict.asset"), asset),
                reason);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get()
                        && (withPerson.isSelected() ? person.getValue() != null : names(asset.getText())),
                reason.textProperty(),
                withPerson.selectedProperty(),
                person.valueProperty(),
                asset.textProperty());
    }

    private static boolean names(String text) {
        return text.strip().matches(ASSET);
    }

    ConflictDocument document() {
        return withPerson.isSelected()
                ? new ConflictDocument(person.getValue().id(), null, reason.reason())
                : new ConflictDocument(null, new AssetId(asset.getText().strip()), reason.reason());
    }
}
