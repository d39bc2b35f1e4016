package org.gatehouse.console.inbox;

import java.time.Duration;
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
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;

/// One thing that waits: what is wanted, of what, by whom, and until when.
final class InboxItemRow implements QueueRow<Item> {
    private final Words words;
    private final Ticker ticker;
    private final Chip kind = new Chip();
    private final Label title = Texts.strong("");
    private final Label place = Texts.muted("");
    private final Label more = Texts.muted("");
    private final DueLabel due;
    private final RowLines node;

    InboxItemRow(Words words, Ticker ticker) {
        this.words = words;
        this.ticker = ticker;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.durations(),
                words.times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SENTENCE);
        title.setMinWidth(0);
        more.setMinWidth(0);
        node = new RowLines(
                new RowLine(List.of(kind, title, place), List.of(due)), new RowLine(List.of(more), List.of()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Item item) {
        kind.show(wanted(item), tone(item.kind()));
        title.setText(item.title());
        place.setText(item.title().equals(item.place()) ? "" : item.place());
        more.setText(more(item));
        due.setDue(item.dueAt());
    }

    @Override
    public String accessibleText(Item item) {
        String until = item.dueAt() == null
                ? ""
                : words.durations().dueIn(Duration.between(ticker.nowProperty().get(), item.dueAt()));
        return String.join(", ", List.of(wanted(item), item.title(), item.place(), more(item), until));
    }

    private String wanted(Item item) {
        return words.text("inbox.kind." + item.kind().name().toLowerCase(Locale.ROOT));
    }

    private String more(Item item) {
        String by = item.by() == null ? "" : item.by().name();
        String text = item.text().isEmpty() ? "" : said(item);
        return by.isEmpty() || text.isEmpty() ? by + text : by + " — " + text;
    }

    /// What a person wrote stands in quotation marks; how far a campaign has got, nobody wrote.
    private static String said(Item item) {
        String text = item.text().replace('\n', ' ');
        return item.kind() == Kind.CAMPAIGN ? text : "“" + text + "”";
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case REQUEST, REVIEW, CAMPAIGN, INCIDENT, ROSTER_CHANGE, POLICY -> Tone.ACCENT;
            case REOPENING -> Tone.WARNING;
            case QUESTION, MENTION, DELEGATION -> Tone.NEUTRAL;
        };
    }
}
