package org.gatehouse.console.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Loads the gates and the selected one, and keeps their figures fresh while the screen is shown: figures change with
/// every question and are no events of the stream, so they are asked for. Belongs to the FX thread.
final class GatesController implements LiveFeed.Listener {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final GateCalls calls;
    private final RegisterCalls register;
    private final GatesModel model;
    private final boolean seesPeople;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest reading = new Latest();
    private final RowDiff<PersonId, GateView> rows =
            new RowDiff<>(view -> view.gate().id());
    private final RowDiff<DenialRow.Key, DenialRow> denials = new RowDiff<>(DenialRow::key);
    private Instant next = Instant.MIN;
    private DenialRow.@Nullable Key looked;
    private boolean awaited;
    private boolean active;

    /// @param seesPeople whether this person may read names in the register
    GatesController(GateCalls calls, RegisterCalls register, GatesModel model, boolean seesPeople, Threads threads) {
        this.calls = calls;
        this.register = register;
        this.model = model;
        this.seesPeople = seesPeople;
        this.threads = threads;
        model.selectedProperty().subscribe((_, _) -> onSelected());
    }

    void activate() {
        active = true;
        reload();
        if (seesPeople) {
            threads.deliver(register.people(PeopleQuery.ALL, PageOf.first(Page.MOST)), (page, failure) -> {
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

    /// Loads all anew; what is in sight stays until it is there.
    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            load();
        }
    }

    /// Time has passed: asks for fresh figures, unless an answer is still awaited.
    void tick(Instant now) {
        if (active && !awaited && !now.isBefore(next)) {
            next = now.plus(FRESH);
            load();
        }
    }

    private void load() {
        awaited = true;
        Latest.Ticket ticket = listing.begin();
        threads.deliver(calls.gates(PageOf.first(Page.MOST)), (page, thrown) -> {
            awaited = false;
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown != null) {
                String words = ServiceFailure.of(thrown).words();
                model.listStateProperty().set(new ListState.Failed(words, this::reload));
                return;
            }
            rows.apply(model.rows(), page.items());
            model.listStateProperty().set(new ListState.Ready());
            if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
                model.selectedProperty().set(page.items().getFirst().gate().id());
            } else {
                refresh();
            }
        });
    }

    private void onSelected() {
        PersonId chosen = model.selectedProperty().get();
        model.troubleProperty().set(null);
        model.neededProperty().set(null);
        looked = null;
        model.denials().setAll(List.of());
        model.shownProperty()
                .set(model.rows().stream()
                        .filter(row -> row.gate().id().equals(chosen))
                        .findFirst()
                        .orElse(null));
        refresh();
    }

    private void refresh() {
        PersonId chosen = model.selectedProperty().get();
        if (chosen == null || !active) {
            return;
        }
        threads.deliver(
                calls.gate(chosen),
                reading.<GateView>only(
                        this::show,
                        thrown -> model.troubleProperty()
                                .set(ServiceFailure.of(thrown).words())));
    }

    private void show(GateView view) {
        model.troubleProperty().set(null);
        denials.apply(model.denials(), DenialRow.of(view.recentDenials()));
        model.shownProperty().set(view);
    }

    /// The denial that is looked at now: what it lacked is what can be asked for. One that is merely refused again is
    /// no news.
    void look(@Nullable DenialRow denial) {
        if (denial != null && !denial.key().equals(looked)) {
            looked = denial.key();
            model.neededProperty().set(denial.latest().needs());
        }
    }

    /// Looks at a denial again, after an answer was looked at.
    void lookAgain(@Nullable DenialRow denial) {
        looked = null;
        look(denial);
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        boolean gates =
                events.stream().map(event -> event.subject().kind()).anyMatch(kind -> Objects.equals(kind, "gate"));
        if (gates && active && !awaited) {
            load();
        }
    }

    @Override
    public void onGap() {
        reload();
    }
}
