package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Locations;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.SubjectRef;
import org.junit.jupiter.api.Test;

class FormReaderTest {
    private final FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
    private final SubmissionModel model = FormFixtures.filled();

    @Test
    void aFilledFormIsARequest() {
        Ask ask = ask();

        assertThat(ask.items())
                .containsExactly(AccessItem.of(FormFixtures.PROFILES.id(), Action.READ, "email", "phone"));
        assertThat(ask.purpose().type()).isEqualTo(PurposeType.OPERATIONS);
        assertThat(ask.requestedAccess().maxDuration()).isEqualTo(Duration.ofHours(8));
        assertThat(ask.requestedAccess().start()).isNull();
        assertThat(ask.requestedLocations()).isEqualTo(new Locations("US", "US"));
        assertThat(ask.subject()).isNull();
        assertThat(ask.ticket()).isEqualTo("FRD-881");
    }

    @Test
    void anEmptyFormSaysEverythingThatIsMissing() {
        assertThat(reader.read(new SubmissionModel("US").answers()).faults())
                .containsOnlyKeys(FormField.ITEMS, FormField.PURPOSE, FormField.DETAIL, FormField.JUSTIFICATION);
    }

    @Test
    void eachWrongAnswerIsSaidAtItsField() {
        model.durationProperty().set("soon");
        model.atSetTimeProperty().set(true);
        model.startProperty().set("2026-11-24 09:00");
        model.physicalProperty().set("Atlantis");
        model.detailProperty().set("x".repeat(201));
        model.forOtherProperty().set(true);
        model.subjectProperty().set("Jonas");

        assertThat(reader.read(model.answers()).faults())
                .containsOnlyKeys(
                        FormField.DETAIL, FormField.START, FormField.DURATION, FormField.PHYSICAL, FormField.SUBJECT)
                .containsEntry(FormField.DETAIL, "1 character over the limit of 200");
    }

    @Test
    void columnsHaveToBeChosenOrAskedForAsAWhole() {
        model.items().clear();
        model.add(FormFixtures.PROFILES);
        assertThat(reader.read(model.answers()).faults()).containsOnlyKeys(FormField.ITEMS);

        model.replace(model.items().getFirst().withWhole(true));
        assertThat(ask().items().getFirst().allColumns()).isTrue();
    }

    @Test
    void whatHasNoColumnsNeedsNoneChosen() {
        model.add(FormFixtures.EXPORTS);

        assertThat(ask().items()).hasSize(2);
    }

    @Test
    void aStartAndSomebodyElseAreTakenOver() {
        model.atSetTimeProperty().set(true);
        model.startProperty().set("tomorrow 9:00");
        model.forOtherProperty().set(true);
        model.subjectKindProperty().set(PersonKind.SERVICE);
        model.subjectProperty().set(" p-rec-train ");

        assertThat(ask().requestedAccess().start()).isEqualTo(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(ask().subject()).isEqualTo(new SubjectRef(PersonKind.SERVICE, new PersonId("p-rec-train")));
    }

    @Test
    void thePolicyCanBeAskedBeforeTheTextsAreThere() {
        SubmissionModel begun = new SubmissionModel("SG");
        begun.add(FormFixtures.PROFILES);

        FormReader.Preliminary form = reader.readUnfinished(begun.answers());

        assertThat(Objects.requireNonNull(form.ask()).purpose().type()).isEqualTo(PurposeType.OTHER);
        assertThat(form.ask().items().getFirst().allColumns()).isTrue();
        assertThat(form.assumptions()).hasSize(2);
    }

    @Test
    void thePolicyIsAskedAboutWhoeverWillUseItAndSaidAboutWhomUntilTheyAreNamed() {
        model.forOtherProperty().set(true);
        model.subjectProperty().set("Jon");
        FormReader.Preliminary unnamed = reader.readUnfinished(model.answers());
        assertThat(Objects.requireNonNull(unnamed.ask()).subject()).isNull();
        assertThat(unnamed.assumptions()).containsExactly(FormFixtures.WORDS.text("submission.assumed.subject"));

        model.subjectProperty().set("p-jkeller");
        FormReader.Preliminary named = reader.readUnfinished(model.answers());
        assertThat(Objects.requireNonNull(named.ask()).subject())
                .isEqualTo(new SubjectRef(PersonKind.USER, new PersonId("p-jkeller")));
        assertThat(named.assumptions()).isEmpty();
    }

    @Test
    void thePolicyIsNotAskedAboutWhatCannotBeRead() {
        assertThat(reader.readUnfinished(new SubmissionModel("US").answers()).ask())
                .isNull();
        model.durationProperty().set("soon");
        assertThat(reader.readUnfinished(model.answers()).ask()).isNull();
    }

    private Ask ask() {
        FormReader.Reading reading = reader.read(model.answers());
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.ask());
    }
}
