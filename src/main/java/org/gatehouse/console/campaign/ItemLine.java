package org.gatehouse.console.campaign;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.QueueRow;
import org.gatehouse.console.kit.RowLine;
import org.gatehouse.console.kit.RowLines;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.jspecify.annotations.Nullable;

/// One grant of a campaign in the list: who uses what, how it was answered, and what deserves a look.
final class ItemLine implements QueueRow<CampaignItemRow> {
    private final CampaignWords words;
    private final Ticker ticker;
    private final ObservableValue<@Nullable CampaignRow> campaign;
    private final Label who = Texts.strong("");
    private final Label what = Texts.muted("");
    private final Label flag = Texts.muted("");
    private final Chip state = new Chip();
    private final RowLines node;

    ItemLine(CampaignWords words, Ticker ticker, ObservableValue<@Nullable CampaignRow> campaign) {
        this.words = words;
        this.ticker = ticker;
        this.campaign = campaign;
        who.setMinWidth(0);
        what.setMinWidth(0);
        node = new RowLines(new RowLine(List.of(who), List.of(state)), new RowLine(List.of(what), List.of(flag)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(CampaignItemRow row) {
        who.setText(row.grant().subject().name());
        what.setText(row.grant().title());
        flag.setText(words.flag(row.grant(), ticker.nowProperty().get()));
        state.show(words.state(row, over()), CampaignWords.tone(row, over()));
    }

    private boolean over() {
        CampaignRow row = campaign.getValue();
        return row != null && row.campaign().status().isFinal();
    }

    @Override
    public String accessibleText(CampaignItemRow row) {
        return String.join(
                ", ",
                List.of(
                        row.item().grant().value(),
                        row.grant().subject().name(),
                        row.grant().title(),
                        words.state(row, over()),
                        words.assignee(row),
                        words.flag(row.grant(), ticker.nowProperty().get())));
    }
}
