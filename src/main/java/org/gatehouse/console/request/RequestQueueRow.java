package org.gatehouse.console.request;

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
import org.gatehouse.model.PersonId;

/// A request as a line of the queue.
final class RequestQueueRow implements QueueRow<RequestRow> {
    private final RequestWords words;
    private final Words common;
    private final Ticker ticker;
    private final PersonId me;
    private final Label name = Texts.strong("");
    private final Chip belonging = new Chip();
    private final Chip claim = new Chip();
    private final DueLabel due;
    private final Label when = Texts.muted("");
    private final Label data = Texts.mono("");
    private final Label purpose = Texts.muted("");
    private final Chip standing = new Chip();
    private final RowLines lines;

    RequestQueueRow(RequestWords words, Words common, Ticker ticker, PersonId me) {
        this.words = words;
        this.common = common;
        this.ticker = ticker;
        this.me = me;
        this.due = new DueLabel(
                ticker.nowProperty(),
                common.durations(),
                common.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SHORT);
        this.lines = new RowLines(
                new RowLine(List.of(name, belonging), List.of(claim, due, when)),
                new RowLine(List.of(data), List.of()),
                new RowLine(List.of(purpose), List.of(standing)));
    }

    @Override
    public Node node() {
        return lines;
    }

    @Override
    public void show(RequestRow row) {
        name.setText(row.subject().name());
        show(belonging, words.belonging(row.subject()));
        data.setText(words.data(row));
        purpose.setText(words.purpose(row));
        show(standing, words.standing(row));
        showTime(row);
        showClaim(row);
    }

    private void showTime(RequestRow row) {
        boolean open = row.status().isOpen();
        due.setDue(open ? row.decideBy() : null);
        due.setManaged(open);
        Instant ended = row.resolvedAt();
        when.setText(ended == null ? "" : common.times().moment(ended));
        when.setManaged(ended != null);
    }

    private void showClaim(RequestRow row) {
        RequestRow.ClaimRef held = row.claim();
        boolean byOther = held != null
                && !held.by().id().equals(me)
                && held.until().isAfter(ticker.nowProperty().get());
        if (held != null && byOther) {
            claim.show(held.by().name(), org.gatehouse.console.kit.Tone.ACCENT);
            claim.saying(common.text("request.claimed-by", held.by().name()));
        } else {
            claim.clear();
        }
    }

    private static void show(Chip chip, RequestWords.Pill pill) {
        chip.show(pill.text(), pill.tone());
    }

    @Override
    public String accessibleText(RequestRow row) {
        return words.spoken(row, ticker.nowProperty().get());
    }
}
