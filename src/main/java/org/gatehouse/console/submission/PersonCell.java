package org.gatehouse.console.submission;

import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;

/// A person or service among those found.
final class PersonCell extends PickerCell<Person> {
    private final Words words;
    private final Chip affiliation = new Chip();

    PersonCell(Words words) {
        super(false);
        this.words = words;
        addMark(affiliation);
    }

    @Override
    String name(Person person) {
        return person.name();
    }

    @Override
    String about(Person person) {
        return person.id() + " · " + person.title();
    }

    @Override
    void showMarks(Person person) {
        affiliation.show(
                words.text("submission.affiliation." + AssetWords.lower(person.affiliation())),
                person.affiliation() == Affiliation.PARENT ? Tone.DANGER : Tone.NEUTRAL);
    }
}
