package org.gatehouse.console.review;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.ReviewStatus;

/// One review in the list: who used what, how it stands, until when.
final class ReviewLine implements QueueRow<ReviewRow> {
    private final Words words;
    private final Label who = Texts.strong("");
    private final Label what = Texts.muted("");
    private final Chip state = new Chip();
    private final DueLabel due;
    private final RowLines node;

    ReviewLine(Words words, Ticker ticker) {
        this.words = words;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SHORT);
        who.setMinWidth(0);
        what.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(who), List.of(due)), new RowLine(List.of(what), List.of(state)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(ReviewRow row) {
        who.setText(row.grant().subject().name());
        what.setText(row.grant().title());
        state.show(state(words, row.review().status()), tone(row.review().status()));
        due.setDue(row.review().status().isFinal() ? null : row.review().dueAt());
    }

    @Override
    public String accessibleText(ReviewRow row) {
        return String.join(
                ", ",
                List.of(
                        row.review().id().value(),
                        row.grant().subject().name(),
                        row.grant().title(),
                        state(words, row.review().status()),
                        words.times().moment(row.review().dueAt())));
    }

    static String state(Words words, ReviewStatus status) {
        return words.text("reviews.state." + status.name().toLowerCase(Locale.ROOT));
    }

    static Tone tone(ReviewStatus status) {
        return switch (status) {
            case DUE -> Tone.NEUTRAL;
            case IN_REVIEW -> Tone.ACCENT;
            case OVERDUE, REJECTED -> Tone.DANGER;
            case ACCEPTED -> Tone.SUCCESS;
        };
    }
}
