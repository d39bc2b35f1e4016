package org.gatehouse.console.rule;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RuleCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleStatus;
import org.gatehouse.contract.RuleView;
import org.jspecify.annotations.Nullable;

/// Loads the rules and the selected one, and asks how far its replay has come. Belongs to the FX thread.
final class RulesController {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final RuleCalls calls;
    private final RulesModel model;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest judging = new Latest();
    private final Latest reading = new Latest();
    private final Latest replaying = new Latest();
    private final RowDiff<String, RuleRow> rows = new RowDiff<>(RuleRow::id);
    private Instant next = Instant.MIN;
    private boolean active;

    RulesController(RuleCalls calls, RulesModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        model.selectedProperty().subscribe((_, _) -> onSelected());
    }

    void activate() {
        active = true;
        reload();
    }

    void deactivate() {
        active = false;
        listing.cancel();
        judging.cancel();
        reading.cancel();
        replaying.cancel();
    }

    /// Loads all anew; what is in sight stays until it is there.
    void reload() {
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            load();
        }
    }

    void tick(Instant now) {
        if (!active) {
            return;
        }
        RuleReplay replay = model.replayProperty().get();
        if (replay != null && replay.state() == RuleReplay.State.RUNNING) {
            threads.deliver(
                    calls.replayed(replay.rule()),
                    replaying.<RuleReplay>only(model.replayProperty()::set, this::failed));
        }
        if (!now.isBefore(next)) {
            next = now.plus(FRESH);
            load();
        }
    }

    private void load() {
        threads.deliver(
                calls.rules(PageOf.first(Page.MOST)),
                listing.<Page<RuleRow>>only(
                        this::listed,
                        thrown -> model.listStateProperty()
                                .set(new ListState.Failed(
                                        ServiceFailure.of(thrown).words(), this::reload))));
        threads.deliver(
                calls.status(),
                judging.<RuleStatus>only(status -> model.problemsProperty().set(status.problems()), this::failed));
    }

    private void listed(Page<RuleRow> page) {
        rows.apply(model.rows(), page.items());
        model.listStateProperty().set(new ListState.Ready());
        if (model.selectedProperty().get() == null && !page.items().isEmpty()) {
            model.selectedProperty().set(page.items().getFirst().id());
        } else {
            refresh();
        }
    }

    private void onSelected() {
        replaying.cancel();
        model.shownProperty().set(null);
        model.replayProperty().set(null);
        model.troubleProperty().set(null);
        refresh();
    }

    private void refresh() {
        String chosen = model.selectedProperty().get();
        if (chosen != null && active) {
            threads.deliver(calls.rule(chosen), reading.<RuleView>only(this::show, this::failed));
        }
    }

    private void show(RuleView view) {
        model.troubleProperty().set(null);
        model.shownProperty().set(view);
    }

    /// A replay was begun; it is followed while its rule is looked at.
    void follow(@Nullable RuleReplay replay) {
        if (replay != null && replay.rule().equals(model.selectedProperty().get())) {
            model.replayProperty().set(replay);
        }
    }

    private void failed(Throwable thrown) {
        model.troubleProperty().set(ServiceFailure.of(thrown).words());
    }
}
