package org.gatehouse.console.request;

import java.time.Instant;
import java.util.List;
import javafx.application.Platform;
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
import org.jspecify.annotations.Nullable;

/// A request as a line of the queue.
final class RequestQueueRow implements QueueRow<RequestRow> {
    /// A pill with less room than this has none for a letter.
    private static final double CHIP = 36;

    private final RequestWords words;
    private final Words common;
    private final Ticker ticker;
    private final PersonId me;
    private final RequestsModel model;
    private final Runnable nearEnd;
    private final Label name = new NameLabel();
    private final Chip belonging = new Chip();
    private final Chip claim = new Chip();
    private final DueLabel due;
    private final Label when = Texts.muted("");
    private final Label data = Texts.mono("");
    private final Label purpose = Texts.muted("");
    private final Chip standing = new Chip();
    private final RowLines lines;
    private @Nullable RequestRow shown;

    /// A name that gives way last: the first letters of a name tell nobody who asks.
    private static final class NameLabel extends Label {
        /// How much of a name stays in sight, in letters of usual width.
        private static final double LEAST = 8;

        NameLabel() {
            getStyleClass().add("text-strong");
        }

        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), LEAST * getFont().getSize());
        }
    }

    RequestQueueRow(
            RequestWords words, Words common, Ticker ticker, PersonId me, RequestsModel model, Runnable nearEnd) {
        this.words = words;
        this.common = common;
        this.ticker = ticker;
        this.me = me;
        this.model = model;
        this.nearEnd = nearEnd;
        belonging.setMinWidth(0);
        belonging.opacityProperty().bind(belonging.widthProperty().map(width -> width.doubleValue() < CHIP ? 0 : 1));
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
        model.pending().subscribe(this::showStanding);
        model.eligibilityProperty().subscribe(_ -> showStanding());
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
        shown = row;
        showStanding();
        if (model.isNearEnd(row.id())) {
            // Not while cells are being filled: the list must not change under them.
            Platform.runLater(nearEnd);
        }
        showTime(row);
        showClaim(row);
    }

    private void showStanding() {
        if (shown != null) {
            show(standing, standing(shown));
        }
    }

    private RequestWords.Pill standing(RequestRow row) {
        if (model.pendingOn(row.id()) != null) {
            return words.notSent();
        }
        return model.isAutoEligible(row) ? words.autoEligible() : words.standing(row);
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
        return words.spoken(row, standing(row), ticker.nowProperty().get());
    }
}
