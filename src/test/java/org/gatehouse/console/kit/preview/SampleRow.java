package org.gatehouse.console.kit.preview;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.PersonLabel;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;

/// A row of the request queue.
final class SampleRow implements QueueRow<Sample.Item> {
    private final PersonLabel person = new PersonLabel();
    private final DueLabel due;
    private final Label data = Texts.mono("");
    private final Label purpose = Texts.muted("");
    private final Chip state = new Chip();
    private final RowLines lines;

    SampleRow(Ticker ticker) {
        due = new DueLabel(
                ticker.nowProperty(), Sample.DURATIONS, Sample.TIMES, DueLabel.Limits.DEFAULT, DueLabel.Wording.SHORT);
        lines = new RowLines(
                new RowLine(List.of(person), List.of(due)),
                new RowLine(List.of(data), List.of()),
                new RowLine(List.of(purpose), List.of(state)));
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void show(Sample.Item item) {
        person.show(item.name(), item.belonging(), item.tone());
        due.setDue(Sample.NOW.plus(Duration.ofMinutes(item.due())));
        data.setText(item.data());
        purpose.setText(item.purpose());
        state.show(item.state(), item.stateTone());
    }

    @Override
    public String accessibleText(Sample.Item item) {
        return String.join(", ", item.name(), item.belonging(), item.data(), item.purpose(), item.state());
    }
}
