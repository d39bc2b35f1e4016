package org.gatehouse.console.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// Out of office: who decides instead, and until when. Offers those alone who may.
final class DelegateForm implements Form {
    private static final int LONGEST_DAYS = 90;
    private static final int USUAL_DAYS = 7;

    private final Person absent;
    private final Collection<Person> known;
    private final Collection<Delegation> delegations;
    private final Clock clock;
    private final Words words;
    private final ObservableList<Person> offered = FXCollections.observableArrayList();
    private final ComboBox<Person> to;
    private final DatePicker until;
    private final Label note = Texts.note("");
    private final ReasonField reason;
    private final VBox node;

    DelegateForm(
            Person absent,
            Collection<Person> known,
            Collection<Delegation> delegations,
            PeopleWords people,
            Words words,
            Clock clock) {
        this.absent = absent;
        this.known = List.copyOf(known);
        this.delegations = List.copyOf(delegations);
        this.clock = clock;
        this.words = words;
        this.to = Choices.of(
                Descriptor.of(words.text("people.delegate.to")),
                words.text("people.delegate.to-prompt"),
                offered,
                person -> person.name() + " · " + people.roles(person.roles()) + " · " + people.teams(person.teams()));
        this.until = new DatePicker(LocalDate.now(clock).plusDays(USUAL_DAYS));
        this.reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        until.setConverter(
                new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        until.valueProperty().subscribe(_ -> offer());
        node = FormLines.form(
                Texts.body(words.text("people.delegate.what", absent.name())),
                FormLines.line(words.text("people.delegate.until"), until),
                FormLines.line(words.text("people.delegate.to"), to),
                note,
                reason);
    }

    private void offer() {
        Instant ends = ends();
        boolean fits = fits();
        boolean taken = fits && ends != null && Delegates.isTaken(absent, delegations, clock.instant(), ends);
        List<Person> eligible = !fits || taken || ends == null
                ? List.of()
                : Delegates.eligible(absent, known, delegations, clock.instant(), ends);
        Person chosen = to.getValue();
        offered.setAll(eligible);
        to.setValue(eligible.contains(chosen) ? chosen : null);
        if (!fits) {
            note.setText(words.text("people.delegate.wrong-day", LONGEST_DAYS));
        } else if (taken) {
            note.setText(words.text("people.delegate.taken", absent.name()));
        } else {
            note.setText(words.text("people.delegate.offered", eligible.size()));
        }
    }

    private boolean fits() {
        LocalDate day = until.getValue();
        LocalDate today = LocalDate.now(clock);
        return day != null && !day.isBefore(today) && day.isBefore(today.plusDays(LONGEST_DAYS));
    }

    /// The end of that day, by the clock on the wall.
    private @Nullable Instant ends() {
        LocalDate day = until.getValue();
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && to.getValue() != null && fits(),
                reason.textProperty(),
                to.valueProperty(),
                until.valueProperty());
    }

    /// Beginning now.
    ///
    /// @throws IllegalStateException unless it is [#possible]
    DelegationDocument document() {
        Instant ends = ends();
        Person chosen = to.getValue();
        if (ends == null || chosen == null) {
            throw new IllegalStateException("the form is not filled in");
        }
        return new DelegationDocument(absent.id(), chosen.id(), clock.instant(), ends, reason.reason());
    }

    ObservableList<Person> offered() {
        return offered;
    }
}
