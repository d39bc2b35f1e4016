package org.gatehouse.console.submission;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.jspecify.annotations.Nullable;

/// From where the access is used, and by whom.
final class WhereSection {
    private final SubmissionModel model;
    private final Words words;
    private final Me me;
    private final @Nullable RegisterSearch<Person> people;

    /// Who will use the access.
    private enum For {
        MYSELF,
        USER,
        SERVICE
    }

    /// @param people finds people; null for those who may not look into the register
    WhereSection(SubmissionModel model, Words words, Me me, @Nullable RegisterSearch<Person> people) {
        this.model = model;
        this.words = words;
        this.me = me;
        this.people = people;
    }

    Node place(FormRows rows) {
        return new Section(
                words.text("submission.section.where"),
                new Pair(
                        country(rows, FormField.PHYSICAL, "physical", model.physicalProperty()),
                        country(rows, FormField.OFFICE, "office", model.officeProperty())));
    }

    private FormRow country(FormRows rows, FormField field, String name, StringProperty property) {
        TextField text = new TextField();
        text.setPromptText(words.text("submission.field.country-prompt"));
        text.textProperty().bindBidirectional(property);
        FormRow row = rows.row(field, name, text);
        property.subscribe(
                typed -> row.setHint(Countries.find(typed).map(Countries::name).orElse("")));
        return row;
    }

    Node subject(FormRows rows) {
        ComboBox<For> whose =
                Choices.of(List.of(For.values()), one -> words.text("submission.for." + AssetWords.lower(one)));
        FormRow choice = new FormRow(Descriptor.of(words.text("submission.field.for")), whose);
        choice.setHint(words.text("submission.field.for-hint", me.person().name()));
        FormRow subject = people == null ? typed(rows) : picked(rows, people);
        whose.setOnAction(_ -> take(whose.getValue()));
        Runnable show = () -> {
            whose.setValue(chosen());
            subject.setVisible(model.forOtherProperty().get());
            subject.setManaged(model.forOtherProperty().get());
        };
        model.forOtherProperty().subscribe(show);
        model.subjectKindProperty().subscribe(show);
        VBox both = new VBox(choice, subject);
        both.getStyleClass().add("section-content");
        return new Section(words.text("submission.section.for"), both);
    }

    private FormRow typed(FormRows rows) {
        TextField field = new TextField();
        field.setPromptText(words.text("submission.field.subject-prompt"));
        field.textProperty().bindBidirectional(model.subjectProperty());
        FormRow row = rows.row(FormField.SUBJECT, "subject", field);
        row.setHint(words.text("submission.field.subject-hint"));
        return row;
    }

    private FormRow picked(FormRows rows, RegisterSearch<Person> register) {
        Descriptor descriptor =
                Descriptor.of(words.text("submission.field.subject"), words.text("submission.field.subject-search"));
        Picker<Person> picker = new Picker<>(descriptor, register, () -> new PersonCell(words), words, person -> {
            model.subjectKindProperty().set(person.kind());
            model.subjectProperty().set(person.id().value());
        });
        picker.field().textProperty().bindBidirectional(model.subjectProperty());
        FormRow row = new FormRow(Descriptor.of(descriptor.name()), picker.field(), picker);
        rows.put(FormField.SUBJECT, row);
        Runnable name = () -> row.setHint(register.found().stream()
                .filter(person ->
                        person.id().value().equals(model.subjectProperty().get()))
                .findFirst()
                .map(person -> person.name() + " · " + person.title())
                .orElse(""));
        model.subjectProperty().subscribe(name);
        register.found().subscribe(name);
        return row;
    }

    private For chosen() {
        if (!model.forOtherProperty().get()) {
            return For.MYSELF;
        }
        return model.subjectKindProperty().get() == PersonKind.SERVICE ? For.SERVICE : For.USER;
    }

    private void take(For whose) {
        model.forOtherProperty().set(whose != For.MYSELF);
        if (whose != For.MYSELF) {
            model.subjectKindProperty().set(whose == For.SERVICE ? PersonKind.SERVICE : PersonKind.USER);
        }
    }
}
