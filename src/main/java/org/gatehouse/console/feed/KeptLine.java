package org.gatehouse.console.feed;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.QuarantineView;

/// One event in quarantine: why it is there, when it came, how long it is.
final class KeptLine implements QueueRow<QuarantineView> {
    private final FeedWords feedWords;
    private final Words words;
    private final Label reason = Texts.strong("");
    private final Label came = Texts.muted("");
    private final Label size = Texts.muted("");
    private final RowLines node;

    KeptLine(FeedWords feedWords, Words words) {
        this.feedWords = feedWords;
        this.words = words;
        reason.setMinWidth(0);
        came.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(reason), List.of()), new RowLine(List.of(came), List.of(size)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(QuarantineView kept) {
        reason.setText(DocumentText.of(kept.reason()).shown().replace('\n', ' '));
        came.setText("#" + kept.number() + " · " + words.times().moment(kept.at()) + " · "
                + feedWords.format(kept.format()));
        size.setText(words.text("feeds.characters", Numbers.grouped(kept.characters())));
    }

    @Override
    public String accessibleText(QuarantineView kept) {
        return String.join(
                ", ",
                List.of(
                        kept.reason(),
                        "#" + kept.number(),
                        words.times().moment(kept.at()),
                        words.text("feeds.characters", Numbers.grouped(kept.characters()))));
    }
}
