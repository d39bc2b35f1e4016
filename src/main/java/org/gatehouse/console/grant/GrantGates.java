package org.gatehouse.console.grant;

import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// Looks up which gates go by the grant in the middle, whenever another is shown or that one changes. Belongs to the FX
/// thread.
final class GrantGates {
    private final GateCalls calls;
    private final GrantsModel model;
    private final Threads threads;
    private final Latest looking = new Latest();
    private @Nullable Grant known;

    GrantGates(GateCalls calls, GrantsModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
    }

    void follow() {
        model.shownProperty().subscribe(this::show);
    }

    private void show(@Nullable GrantRow row) {
        Grant grant = row == null ? null : row.grant();
        if (grant == null) {
            known = null;
            looking.cancel();
            return;
        }
        Grant before = known;
        if (before == null || !before.id().equals(grant.id())) {
            model.gatesProperty().set(new Loaded.Loading<>());
        } else if (before.version() == grant.version()) {
            return;
        }
        known = grant;
        Latest.Ticket ticket = looking.begin();
        threads.deliver(calls.holding(grant.id()), (gates, thrown) -> {
            if (ticket.isCurrent()) {
                model.gatesProperty()
                        .set(
                                thrown == null
                                        ? new Loaded.Here<>(gates, false)
                                        : new Loaded.Failed<>(
                                                ServiceFailure.of(thrown).words()));
            }
        });
    }
}
