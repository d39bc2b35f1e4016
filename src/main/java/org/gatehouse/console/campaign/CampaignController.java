package org.gatehouse.console.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import org.gatehouse.console.campaign.CampaignModel.Cut;
import org.gatehouse.console.client.CampaignCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.CampaignId;
import org.jspecify.annotations.Nullable;

/// Loads campaigns and the grants of the chosen one, and keeps both true while things change. Belongs to the FX thread.
final class CampaignController implements LiveFeed.Listener {
    private static final int PAGE = Page.MOST;
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Set<String> TOPICS = Set.of("campaign", "grant");

    private final CampaignCalls calls;
    private final CampaignModel model;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private final Throttle soon;
    private final RowDiff<CampaignId, CampaignRow> campaigns =
            new RowDiff<>(row -> row.campaign().id());
    private final RowDiff<Integer, CampaignItemRow> items =
            new RowDiff<>(row -> row.item().number());
    private @Nullable CampaignId read;
    private int pages = 1;
    private boolean active;

    CampaignController(CampaignCalls calls, CampaignModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        this.soon = new Throttle(this::refresh, INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
        model.cutProperty().subscribe((_, _) -> reread());
        model.campaignProperty().subscribe((_, now) -> choose(now));
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        listing.cancel();
        reading.cancel();
    }

    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.campaignsStateProperty().set(new ListState.Loading());
            refresh();
        }
    }

    /// Asks again for what is in sight.
    void refresh() {
        if (!active) {
            return;
        }
        threads.deliver(
                calls.campaigns(PageOf.first(PAGE)),
                listing.<Page<CampaignRow>>only(
                        page -> {
                            campaigns.apply(model.campaigns(), page.items());
                            model.moreCampaignsProperty().set(page.next() != null);
                            model.campaignsStateProperty().set(new ListState.Ready());
                        },
                        thrown -> model.campaignsStateProperty()
                                .set(new ListState.Failed(
                                        ServiceFailure.of(thrown).words(), this::reload))));
        readItems();
    }

    /// Another campaign begins with what waits for its reader, where anything does.
    private void choose(@Nullable CampaignRow row) {
        if (row == null || row.campaign().id().equals(read)) {
            return;
        }
        read = row.campaign().id();
        items.apply(model.items(), List.of());
        Cut first = row.campaign().status().isFinal() ? Cut.ALL : row.mine() > 0 ? Cut.MINE : Cut.OPEN;
        if (model.cutProperty().get() == first) {
            reread();
        } else {
            model.cutProperty().set(first);
        }
    }

    private void reread() {
        pages = 1;
        if (active) {
            model.itemsStateProperty().set(new ListState.Loading());
            readItems();
        }
    }

    /// Loads one page of grants more.
    void loadMore() {
        if (model.moreProperty().get()) {
            pages++;
            readItems();
        }
    }

    private void readItems() {
        CampaignId id = read;
        if (id != null) {
            readItems(id, PageOf.first(PAGE), pages, List.of());
        }
    }

    /// Page after page up to where the list had been loaded, shown as one change.
    private void readItems(CampaignId id, PageOf page, int left, List<CampaignItemRow> before) {
        Cut cut = model.cutProperty().get();
        threads.deliver(
                calls.items(id, cut.statuses(), cut == Cut.MINE, page),
                reading.<Page<CampaignItemRow>>only(
                        answer -> {
                            List<CampaignItemRow> all = new ArrayList<>(before);
                            all.addAll(answer.items());
                            String next = answer.next();
                            if (next != null && left > 1) {
                                readItems(id, page.next(next), left - 1, all);
                                return;
                            }
                            model.moreProperty().set(next != null);
                            items.apply(model.items(), all);
                            model.itemsStateProperty().set(new ListState.Ready());
                        },
                        thrown -> model.itemsStateProperty()
                                .set(new ListState.Failed(
                                        ServiceFailure.of(thrown).words(), this::reread))));
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> TOPICS.contains(event.type().topic()))) {
            soon.trigger();
        }
    }

    @Override
    public void onGap() {
        reload();
    }
}
