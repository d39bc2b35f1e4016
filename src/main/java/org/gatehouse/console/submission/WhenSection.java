package org.gatehouse.console.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;

/// When the access begins, how long it lasts, and whether it is an emergency.
final class WhenSection {
    private final SubmissionModel model;
    private final FormReader reader;
    private final Words words;
    private final Clock clock;
    private final Me me;

    WhenSection(SubmissionModel model, FormReader reader, Words words, Clock clock, Me me) {
        this.model = model;
        this.reader = reader;
        this.words = words;
        this.clock = clock;
        this.me = me;
    }

    Node node(FormRows rows) {
        FormRow begin = new FormRow(Descriptor.of(words.text("submission.field.begin")), begin());
        begin.setHint(words.text("submission.field.begin-hint"));
        FormRow start = rows.row(FormField.START, "start", field("start-prompt"));
        FormRow duration = rows.row(FormField.DURATION, "duration", field("duration-prompt"));
        bind(start, FormField.START);
        bind(duration, FormField.DURATION);
        present(start, model.atSetTimeProperty().get());
        model.atSetTimeProperty().subscribe((_, set) -> present(start, set));
        return new Section(words.text("submission.section.when"), new Pair(duration, begin), start, emergency());
    }

    private void bind(FormRow row, FormField field) {
        Runnable refresh = () -> row.setHint(field == FormField.START ? startHint() : durationHint());
        model.atSetTimeProperty().subscribe(refresh);
        model.startProperty().subscribe(refresh);
        model.durationProperty().subscribe(refresh);
        refresh.run();
    }

    private ComboBox<Boolean> begin() {
        ComboBox<Boolean> box = Choices.of(
                List.of(false, true),
                set -> words.text(set ? "submission.begin.at-time" : "submission.begin.when-needed"));
        box.setValue(model.atSetTimeProperty().get());
        box.setOnAction(_ -> model.atSetTimeProperty().set(box.getValue()));
        model.atSetTimeProperty().subscribe(box::setValue);
        return box;
    }

    private TextField field(String prompt) {
        TextField field = new TextField();
        field.setPromptText(words.text("submission.field." + prompt));
        boolean start = prompt.startsWith("start");
        field.textProperty().bindBidirectional(start ? model.startProperty() : model.durationProperty());
        return field;
    }

    /// The start as it is understood: `Tomorrow 9:00 · 2026-11-25 14:00:00 UTC`
    private String startHint() {
        return reader.start(model.answers())
                .map(start -> words.times().day(start) + " " + words.times().minutes(start) + " · "
                        + words.times().utc(start))
                .orElse("");
    }

    private String durationHint() {
        Optional<Duration> span = Spans.parse(model.durationProperty().get());
        if (span.isEmpty()) {
            return "";
        }
        Optional<Instant> start = reader.start(model.answers());
        return start.map(instant -> words.times().window(instant, instant.plus(span.get())))
                .orElseGet(() ->
                        words.text("submission.duration.if-now", words.times().window(now(), now().plus(span.get()))));
    }

    private Instant now() {
        return clock.instant();
    }

    private Node emergency() {
        CheckBox box = new CheckBox(words.text("submission.emergency"));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(model.emergencyProperty());
        VBox consequences = new VBox(Texts.body(words.text("submission.emergency.consequences")));
        consequences.getStyleClass().add("section-content");
        boolean enrolled = me.person().breakGlassEnrolled();
        consequences
                .getChildren()
                .add(Texts.body(
                        words.text(enrolled ? "submission.emergency.enrolled" : "submission.emergency.not-enrolled")));
        Callout said = new Callout(enrolled ? Tone.WARNING : Tone.DANGER, consequences);
        model.emergencyProperty().subscribe(chosen -> {
            said.setVisible(chosen);
            said.setManaged(chosen);
        });
        VBox both = new VBox(box, said);
        both.getStyleClass().add("section-content");
        return both;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
