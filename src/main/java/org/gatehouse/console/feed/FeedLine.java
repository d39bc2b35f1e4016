package org.gatehouse.console.feed;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.contract.FeedView;

/// One feed in the list: whose events it delivers, how it stands, how much it delivers and how late.
final class FeedLine implements QueueRow<FeedView> {
    private final FeedWords words;
    private final Supplier<Instant> now;
    private final Label name = Texts.strong("");
    private final Label source = Texts.muted("");
    private final Label pace = Texts.muted("");
    private final Chip state = new Chip();
    private final RowLines node;

    FeedLine(FeedWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        name.setMinWidth(0);
        source.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(name), List.of(state)), new RowLine(List.of(source), List.of(pace)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(FeedView feed) {
        FeedWords.Pill pill = words.state(feed);
        name.setText(feed.feed().title());
        source.setText(feed.source() + " · " + words.heard(feed, now.get()));
        state.show(pill.text(), pill.tone());
        pace.setText(feed.state() == FeedView.State.RECEIVING ? words.pace(feed) : "");
    }

    @Override
    public String accessibleText(FeedView feed) {
        return words.spoken(feed, now.get());
    }
}
