package org.gatehouse.console.campaign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.gatehouse.console.campaign.CampaignModel.Cut;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.model.CampaignId;
import org.jspecify.annotations.Nullable;

/// The Campaigns screen as drawn: the campaigns, the grants of one, and why the chosen grant exists.
final class CampaignView extends BorderPane {
    private static final double CAMPAIGNS_SHARE = 0.3;
    private static final double ITEMS_SHARE = 0.6;
    private static final String STYLES = Objects.requireNonNull(CampaignView.class.getResource("/css/campaign.css"))
            .toExternalForm();

    private final CampaignModel model;
    private final Words words;
    private final QueueList<CampaignRow> campaigns;
    private final QueueList<CampaignItemRow> items;

    CampaignView(CampaignModel model, CampaignWords spoken, Ticker ticker, Node pane, Node acts, SplitMemory dividers) {
        this.model = model;
        this.words = spoken.words();
        this.campaigns = new QueueList<>(
                Descriptor.of(words.text("screen.campaigns.title")),
                QueueList.Lines.THREE,
                row -> row.campaign().id(),
                () -> new CampaignLine(spoken, ticker),
                words.messages());
        this.items = new QueueList<>(
                Descriptor.of(words.text("campaigns.items")),
                QueueList.Lines.TWO,
                row -> row.item().name(),
                () -> new ItemLine(spoken, ticker, model.campaignProperty()),
                words.messages());
        items.setMultiple(true);
        getStyleClass().add("campaigns-view");
        getStylesheets().add(STYLES);
        BorderPane right = new BorderPane(pane);
        right.setMinWidth(0);
        SplitPane split = new SplitPane(campaignsPane(), itemsPane(), right);
        dividers.attach(split, "campaigns", CAMPAIGNS_SHARE, ITEMS_SHARE);
        setCenter(split);
        setBottom(acts);
    }

    private Node campaignsPane() {
        PaneHead head = new PaneHead(words.text("screen.campaigns.title"));
        campaigns.setEmptyState(new EmptyState(words.text("campaigns.empty"), words.text("campaigns.empty-hint")));
        campaigns.setItems(model.campaigns());
        model.campaignsStateProperty().subscribe(campaigns::setState);
        model.campaigns()
                .subscribe(() -> head.setSummary(words.text(
                        model.moreCampaignsProperty().get() ? "campaigns.latest" : "campaigns.count",
                        model.campaigns().size())));
        campaigns.selectedProperty().subscribe(model.campaignProperty()::set);
        // Heard after the list itself has taken the change, which else would undo the choice.
        model.campaigns().addListener((ListChangeListener<CampaignRow>) _ -> choose());
        model.wantedProperty().subscribe(_ -> choose());
        BorderPane pane = new BorderPane(campaigns);
        pane.setTop(head);
        pane.setMinWidth(0);
        SplitPane.setResizableWithParent(pane, false);
        return pane;
    }

    private Node itemsPane() {
        FilterChips<Cut> cuts = new FilterChips<>(Descriptor.of(words.text("campaigns.cuts")));
        PaneHead head = new PaneHead(words.text("campaigns.items"), cuts);
        cuts.selectedProperty().bindBidirectional(model.cutProperty());
        cuts.setFilters(Stream.of(Cut.values())
                .map(cut -> FilterChips.Filter.uncounted(
                        cut, Descriptor.of(words.text("campaigns.cut." + CampaignWords.lower(cut)))))
                .toList());
        model.cutProperty()
                .subscribe(cut -> items.setEmptyState(new EmptyState(
                        words.text("campaigns.cut-empty." + CampaignWords.lower(cut)),
                        words.text("campaigns.cut-empty-hint"))));
        items.setItems(model.items());
        model.itemsStateProperty().subscribe(items::setState);
        model.items()
                .subscribe(() -> head.setSummary(words.text(
                        model.moreProperty().get() ? "campaigns.items-first" : "campaigns.items-count",
                        model.items().size())));
        items.selectedProperty().subscribe(model.shownProperty()::set);
        items.selectedItems().subscribe(() -> model.selectedProperty().set(List.copyOf(items.selectedItems())));
        model.items().addListener((ListChangeListener<CampaignItemRow>) _ -> {
            if (items.selectedProperty().get() == null) {
                items.selectFirst();
            }
        });
        BorderPane pane = new BorderPane(items);
        pane.setTop(head);
        pane.setMinWidth(0);
        SplitPane.setResizableWithParent(pane, false);
        return pane;
    }

    private void choose() {
        @Nullable CampaignId wanted = model.wantedProperty().get();
        if (wanted != null && campaigns.select(wanted)) {
            model.wantedProperty().set(null);
        } else if (wanted == null && campaigns.selectedProperty().get() == null) {
            campaigns.selectFirst();
        }
    }

    QueueList<CampaignRow> campaigns() {
        return campaigns;
    }

    QueueList<CampaignItemRow> items() {
        return items;
    }

    /// The keyboard starts among the grants.
    @Override
    public void requestFocus() {
        items.requestFocus();
    }
}
