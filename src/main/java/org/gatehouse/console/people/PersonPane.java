package org.gatehouse.console.people;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// The person in the middle: who they are and how they stand at the top, everything by and about them below.
final class PersonPane extends BorderPane {
    private final PeopleModel model;
    private final PeopleWords people;
    private final Words words;
    private final Acts acts;
    private final PersonSections sections;
    private final PageHead head = new PageHead();
    private final VBox notes = new VBox();
    private final BorderPane whole = new BorderPane();

    PersonPane(PeopleModel model, PeopleWords people, Words words, Acts acts, PersonSections sections, Node bar) {
        this.model = model;
        this.people = people;
        this.words = words;
        this.acts = acts;
        this.sections = sections;
        getStyleClass().add("person-pane");
        setMinWidth(0);
        notes.getStyleClass().add("pane-notes");
        whole.setTop(new VBox(head, notes));
        whole.setCenter(new ScrollColumn(sections.nodes()));
        whole.setBottom(bar);
        model.personProperty().subscribe(this::show);
        model.personTroubleProperty().subscribe(_ -> show(model.personProperty().get()));
        model.freezesProperty().subscribe(_ -> showNotes());
        acts.troubleProperty().subscribe(_ -> showNotes());
    }

    private void show(@Nullable Person person) {
        String trouble = model.personTroubleProperty().get();
        if (person == null) {
            setCenter(
                    trouble == null
                            ? new EmptyState(words.text("people.none"), words.text("people.none-hint"))
                            : new EmptyState(words.text("people.trouble"), trouble));
            return;
        }
        setCenter(whole);
        head.show(person.name(), person.id().value());
        List<Node> facts = new ArrayList<>();
        PeopleWords.Pill belonging = people.belonging(person);
        facts.add(new Chip(belonging.text(), belonging.tone()));
        PeopleWords.Pill standing = people.standing(person);
        if (!standing.text().isEmpty()) {
            facts.add(new Chip(standing.text(), standing.tone()));
        }
        if (person.breakGlassEnrolled()) {
            facts.add(new Chip(words.text("people.enrolled"), Tone.NEUTRAL));
        }
        head.setFacts(facts.toArray(Node[]::new));
        showNotes();
        sections.show(person);
    }

    /// What stands in the person's way now, and what became of the last act.
    private void showNotes() {
        List<Node> shown = new ArrayList<>();
        Person person = model.personProperty().get();
        if (person != null && person.locked() != null) {
            Person.Lock lock = person.locked();
            shown.add(new Callout(
                    Tone.DANGER,
                    words.text(
                            "people.locked-by",
                            model.name(lock.by()),
                            words.times().moment(lock.at()),
                            lock.reason())));
        }
        if (model.freezesProperty().get() instanceof Loaded.Here<Freeze> here) {
            here.items()
                    .forEach(freeze -> shown.add(new Callout(
                            Tone.DANGER,
                            words.text(
                                    "people.frozen-by",
                                    model.name(freeze.by()),
                                    words.times().moment(freeze.at()),
                                    freeze.reason()))));
        }
        Acts.Trouble trouble = acts.troubleProperty().get();
        if (trouble != null) {
            shown.add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                    .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.getChildren().setAll(shown);
        notes.setManaged(!shown.isEmpty());
    }
}
