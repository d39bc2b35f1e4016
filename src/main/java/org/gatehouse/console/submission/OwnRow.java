package org.gatehouse.console.submission;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.RequestStatus;

/// One's own request as a line of the list.
final class OwnRow implements QueueRow<RequestRow> {
    private final Words common;
    private final OwnWords words;
    private final Label title = Texts.strong("");
    private final DueLabel due;
    private final Label when = Texts.muted("");
    private final Label data = Texts.mono("");
    private final Label purpose = Texts.muted("");
    private final Chip standing = new Chip();
    private final RowLines lines;

    OwnRow(Words common, OwnWords words, Ticker ticker) {
        this.common = common;
        this.words = words;
        this.due = new DueLabel(
                ticker.nowProperty(),
                common.durations(),
                common.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SHORT);
        this.lines = new RowLines(
                new RowLine(List.of(title), List.of(due, when)),
                new RowLine(List.of(data), List.of()),
                new RowLine(List.of(purpose), List.of(standing)));
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void show(RequestRow row) {
        title.setText(row.title());
        data.setText(words.data(row));
        purpose.setText(words.purpose(row));
        OwnWords.Standing how = words.standing(row);
        standing.show(how.text(), how.tone());
        boolean open = row.status().isOpen();
        due.setDue(open ? row.decideBy() : null);
        due.setManaged(open);
        Instant at = row.status() == RequestStatus.DRAFT ? row.createdAt() : row.resolvedAt();
        when.setText(at == null ? "" : common.times().moment(at));
        when.setManaged(at != null);
    }

    @Override
    public String accessibleText(RequestRow row) {
        return words.spoken(row);
    }
}
