package org.gatehouse.console.campaign;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.DueLabel;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.contract.CampaignRow;

/// One campaign in the list: its name, how it stands, how far it has got, and what of it waits for the reader.
final class CampaignLine implements QueueRow<CampaignRow> {
    private final CampaignWords words;
    private final Label name = Texts.strong("");
    private final Chip state = new Chip();
    private final DueLabel due;
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = Texts.muted("");
    private final Chip mine = new Chip();
    private final RowLines node;

    CampaignLine(CampaignWords words, Ticker ticker) {
        this.words = words;
        this.due = new DueLabel(
                ticker.nowProperty(),
                words.words().durations(),
                words.words().times(),
                DueLabel.Limits.DEFAULT,
                DueLabel.Wording.SHORT);
        name.setMinWidth(0);
        progress.setMinWidth(0);
        bar.getStyleClass().add("campaign-progress");
        bar.setFocusTraversable(false);
        node = new RowLines(
                new RowLine(List.of(name), List.of(state)),
                new RowLine(List.of(progress), List.of(due)),
                new RowLine(List.of(bar), List.of(mine)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(CampaignRow row) {
        name.setText(row.campaign().name());
        state.show(
                words.state(row.campaign().status()),
                CampaignWords.tone(row.campaign().status()));
        progress.setText(words.progress(row));
        bar.setProgress(CampaignWords.share(row));
        boolean over = row.campaign().status().isFinal();
        due.setDue(over ? null : row.campaign().dueAt());
        if (row.mine() > 0) {
            mine.show(words.words().text("campaigns.mine", row.mine()), Tone.ACCENT);
        } else {
            mine.clear();
        }
    }

    @Override
    public String accessibleText(CampaignRow row) {
        return String.join(
                ", ",
                List.of(
                        row.campaign().name(),
                        row.campaign().id().value(),
                        words.state(row.campaign().status()),
                        words.progress(row),
                        words.words().text("campaigns.mine", row.mine()),
                        words.words().times().moment(row.campaign().dueAt())));
    }
}
