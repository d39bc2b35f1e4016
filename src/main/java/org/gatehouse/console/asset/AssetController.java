package org.gatehouse.console.asset;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.GrantQuery;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.LoadedLists;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/// Loads the register of assets and what stands around the selected one, and keeps both true while things change.
/// Belongs to the FX thread.
final class AssetController implements LiveFeed.Listener {
    /// So many assets are loaded at most; the tree says when there are more.
    static final int MOST = 5_000;

    private static final int BESIDE = 50;
    private static final Set<GrantStatus> LIVE = EnumSet.allOf(GrantStatus.class).stream()
            .filter(status -> !status.isFinal())
            .collect(Collectors.toUnmodifiableSet());

    private final Calls calls;
    private final AssetModel model;
    private final Me me;
    private final Threads threads;
    private final LoadedLists lists;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private boolean active;

    /// The calls that the screen makes.
    record Calls(RegisterCalls register, RequestCalls requests, GrantCalls grants, GovernanceCalls governance) {}

    AssetController(Calls calls, AssetModel model, Me me, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.me = me;
        this.threads = threads;
        this.lists = new LoadedLists(threads);
        model.selectedProperty().subscribe((_, chosen) -> onSelected(chosen));
    }

    void activate() {
        active = true;
        reload();
        if (me.may(Right.SEE_ALL)) {
            PageOf everybody = PageOf.first(Page.MOST);
            threads.deliver(calls.register().people(PeopleQuery.ALL, everybody), (page, failure) -> {
                if (failure == null) { // without names ids are shown, which is no loss worth a word
                    model.learn(page.items());
                }
            });
        }
    }

    void deactivate() {
        active = false;
        listing.cancel();
        reading.cancel();
    }

    /// Loads the register anew; what is in sight stays until it is there.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            collect(listing.begin(), PageOf.first(Page.MOST), new java.util.ArrayList<>());
        }
    }

    private void collect(Latest.Ticket ticket, PageOf page, List<Asset> sofar) {
        threads.deliver(calls.register().assets(null, page), (answer, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown != null) {
                model.listStateProperty().set(ListStates.of(thrown, this::reload));
                return;
            }
            sofar.addAll(answer.items());
            if (answer.next() != null && sofar.size() < MOST) {
                collect(ticket, page.next(answer.next()), sofar);
            } else {
                model.moreProperty().set(answer.next() != null);
                model.assets().setAll(sofar);
                model.listStateProperty().set(new ListState.Ready());
                beginWithFirst();
            }
        });
    }

    private void beginWithFirst() {
        if (model.selectedProperty().get() == null && !model.assets().isEmpty()) {
            model.selectedProperty().set(model.assets().getFirst().id());
        } else {
            refresh();
        }
    }

    private void onSelected(@Nullable AssetId chosen) {
        model.assetTroubleProperty().set(null);
        model.grantsProperty().set(new Loaded.Loading<>());
        model.requestsProperty().set(new Loaded.Loading<>());
        model.freezesProperty().set(new Loaded.Loading<>());
        model.budgetsProperty().set(new Loaded.Loading<>());
        model.assetProperty()
                .set(model.assets().stream()
                        .filter(asset -> asset.id().equals(chosen))
                        .findFirst()
                        .orElse(null));
        refresh();
    }

    /// Loads the selected asset and what stands around it anew; what is in sight stays until then.
    void refresh() {
        AssetId id = model.selectedProperty().get();
        if (id == null || !active) {
            return;
        }
        Latest.Ticket ticket = reading.begin();
        threads.deliver(calls.register().asset(id), (asset, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown == null) {
                model.assetProperty().set(asset);
            } else if (model.assetProperty().get() == null) {
                model.assetTroubleProperty().set(ServiceFailure.of(thrown).words());
            }
        });
        boolean sees = me.may(Right.SEE_ALL);
        PageOf some = PageOf.first(BESIDE);
        GrantQuery covering = new GrantQuery(LIVE, null, id, null);
        lists.load(ticket, sees, model.grantsProperty(), () -> calls.grants().page(covering, some), _ -> true);
        RequestQuery about = new RequestQuery(QueueView.ALL, null, null, id);
        lists.load(
                ticket, sees, model.requestsProperty(), () -> calls.requests().page(about, some), _ -> true);
        lists.load(
                ticket, sees, model.budgetsProperty(), () -> calls.governance().budgets(id), _ -> true);
        PageOf many = PageOf.first(Page.MOST);
        lists.load(
                ticket, sees, model.freezesProperty(), () -> calls.governance().freezes(many), one -> stops(one, id));
    }

    private static boolean stops(Freeze freeze, AssetId asset) {
        String id = asset.value();
        return freeze.inForce()
                && (freeze.scope() == FreezeScope.EVERYTHING
                        || (freeze.scope() == FreezeScope.ASSET
                                && (id.equals(freeze.target()) || id.startsWith(freeze.target() + "."))));
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        AssetId chosen = model.selectedProperty().get();
        boolean register =
                events.stream().anyMatch(event -> event.subject().kind().equals("asset"));
        if (register) {
            reload();
        } else if (chosen != null && events.stream().anyMatch(event -> concerns(event, chosen))) {
            refresh();
        }
    }

    private static boolean concerns(StreamEvent event, AssetId chosen) {
        return event.subject().kind().equals("freeze")
                || event.subject().kind().equals("budget")
                || (event.request() != null && event.request().assets().contains(chosen))
                || (event.grant() != null
                        && event.grant().items().stream()
                                .anyMatch(item -> item.asset().equals(chosen)));
    }

    @Override
    public void onGap() {
        reload();
    }
}
