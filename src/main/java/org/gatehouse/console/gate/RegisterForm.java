package org.gatehouse.console.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.PersonId;

/// What a machine that becomes a gate is, whom it may name and what it guards.
final class RegisterForm implements Form {
    private static final String ID = "p-[a-z0-9][a-z0-9-]{0,62}";

    private final TextField id = new TextField();
    private final ComboBox<GateKind> kind;
    private final TextField description = new TextField();
    private final TextField sources = new TextField();
    private final TextField assets = new TextField();
    private final TextField country = new TextField();
    private final VBox node;

    RegisterForm(Words words) {
        kind = Choices.of(
                Descriptor.of(words.text("gates.register.kind")),
                "",
                FXCollections.observableArrayList(GateKind.values()),
                one -> words.text("gates.kind." + GateWords.lower(one)));
        kind.setValue(GateKind.TRINO);
        id.setPromptText(words.text("gates.register.id-prompt"));
        sources.setPromptText(words.text("gates.register.sources-prompt"));
        assets.setPromptText(words.text("gates.register.assets-prompt"));
        country.setPromptText(words.text("gates.register.country-prompt"));
        node = FormLines.form(
                Texts.body(words.text("gates.register.what")),
                FormLines.line(words.text("gates.register.id"), id),
                FormLines.line(words.text("gates.register.kind"), kind),
                FormLines.line(words.text("gates.register.description"), description),
                FormLines.line(words.text("gates.register.sources"), sources),
                FormLines.line(words.text("gates.register.assets"), assets),
                FormLines.line(words.text("gates.register.country"), country));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> id.getText().strip().matches(ID)
                        && !description.getText().isBlank()
                        && !words(sources).isEmpty()
                        && !words(assets).isEmpty(),
                id.textProperty(),
                description.textProperty(),
                sources.textProperty(),
                assets.textProperty());
    }

    @Override
    public void begin() {
        id.requestFocus();
    }

    GateDocument document() {
        String where = country.getText().strip().toUpperCase(Locale.ROOT);
        return new GateDocument(
                new PersonId(id.getText().strip()),
                kind.getValue(),
                description.getText().strip(),
                words(sources),
                words(assets),
                where.isEmpty() ? null : where);
    }

    private static SortedSet<String> words(TextField field) {
        SortedSet<String> words =
                new TreeSet<>(Arrays.asList(field.getText().strip().split("[\\s,]+")));
        words.remove("");
        return words;
    }
}
