package org.gatehouse.console.incident;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.gatehouse.console.client.AlertCalls;
import org.gatehouse.console.client.IncidentCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.incident.IncidentModel.Cut;
import org.gatehouse.console.incident.IncidentModel.Work;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Id;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.AlertStatus;
import org.jspecify.annotations.Nullable;

/// Loads alerts, incidents and the chosen incident, and keeps them true while things change; counts what waits also
/// while the screen is out of sight. Belongs to the FX thread.
final class IncidentController implements LiveFeed.Listener {
    private static final PageOf PAGE = PageOf.first(Page.MOST);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Set<String> TOPICS = Set.of("alert", "suppression", "incident");
    private static final Set<AlertStatus> WAITING = EnumSet.of(AlertStatus.NEW);

    private final AlertCalls alerts;
    private final IncidentCalls incidents;
    private final PersonId me;
    private final IncidentModel model;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private final Latest counting = new Latest();
    private final Throttle soon;
    private final RowDiff<Id, Finding> rows = new RowDiff<>(Finding::id);
    private boolean active;

    IncidentController(AlertCalls alerts, IncidentCalls incidents, PersonId me, IncidentModel model, Threads threads) {
        this.alerts = alerts;
        this.incidents = incidents;
        this.me = me;
        this.model = model;
        this.threads = threads;
        this.soon = new Throttle(this::refresh, INTERVAL, threads.fx(), threads.delay(), threads.nanoTime());
        model.cutProperty().subscribe((_, _) -> recut());
        model.shownProperty().subscribe(this::choose);
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

    private void recut() {
        rows.apply(model.findings(), List.of());
        reload();
    }

    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.stateProperty().set(new ListState.Loading());
            refresh();
        }
    }

    /// Asks again for what is in sight.
    void refresh() {
        count();
        if (!active) {
            return;
        }
        threads.deliver(
                list(model.cutProperty().get()),
                listing.<Page<? extends Finding>>only(
                        page -> {
                            model.moreProperty().set(page.next() != null);
                            rows.apply(model.findings(), List.copyOf(page.items()));
                            model.stateProperty().set(new ListState.Ready());
                        },
                        thrown -> model.stateProperty()
                                .set(new ListState.Failed(
                                        ServiceFailure.of(thrown).words(), this::reload))));
        read();
    }

    private CompletableFuture<Page<? extends Finding>> list(Cut cut) {
        if (cut.isOfAlerts()) {
            return alerts.alerts(cut == Cut.TRIAGE ? WAITING : EnumSet.of(AlertStatus.IN_PROGRESS), PAGE)
                    .thenApply(page -> new Page<>(
                            page.items().stream().map(Finding.OfAlert::new).toList(), page.next()));
        }
        return incidents
                .incidents(cut.statuses(), cut == Cut.MINE ? me : null, PAGE)
                .thenApply(page -> new Page<>(
                        page.items().stream().map(Finding.OfIncident::new).toList(), page.next()));
    }

    /// What waits is unknown where it cannot be counted; the last count stands until it can.
    private void count() {
        threads.deliver(
                alerts.counts(WAITING),
                counting.<FindingCounts>only(counts -> model.waitingProperty().set(counts.total()), _ -> {}));
    }

    private void choose(@Nullable Finding before, @Nullable Finding now) {
        if (before == null || now == null || !before.id().equals(now.id())) {
            model.workProperty().set(null);
            model.troubleProperty().set(null);
        }
        if (!Objects.equals(before, now)) {
            read();
        }
    }

    private void read() {
        if (!(model.shownProperty().get() instanceof Finding.OfIncident(IncidentRow row))) {
            reading.cancel();
            return;
        }
        IncidentId id = row.id();
        threads.deliver(
                incidents.incident(id).thenCombine(incidents.timeline(id), Work::new),
                reading.<Work>only(
                        work -> {
                            model.troubleProperty().set(null);
                            model.workProperty().set(work);
                        },
                        thrown -> model.troubleProperty()
                                .set(ServiceFailure.of(thrown).words())));
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> TOPICS.contains(event.type().topic()))) {
            soon.trigger();
        }
    }

    @Override
    public void onGap() {
        soon.trigger();
    }
}
