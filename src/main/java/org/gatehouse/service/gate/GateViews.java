package org.gatehouse.service.gate;

import java.util.List;
import org.gatehouse.contract.GateView;
import org.gatehouse.model.Gate;
import org.gatehouse.service.access.GateDenial;

/// Gates as people are shown them.
public final class GateViews {
    private final GateTally tally;
    private final Bundles bundles;

    public GateViews(GateTally tally, Bundles bundles) {
        this.tally = tally;
        this.bundles = bundles;
    }

    /// @param whole with the latest denials
    public GateView of(Gate gate, boolean whole) {
        GateTally.Figures figures = tally.of(gate.id());
        return new GateView(
                gate,
                figures.lastSeen(),
                figures.decisions(),
                figures.denials(),
                figures.unknownOperations(),
                whole ? bundles.state(gate) : null,
                whole ? figures.recent().stream().map(GateViews::denial).toList() : List.of());
    }

    private static GateView.Denial denial(GateTally.Said said) {
        GateDenial denial = said.denial();
        return new GateView.Denial(
                said.at(),
                denial.subject(),
                denial.name(),
                denial.action(),
                denial.asset(),
                denial.why(),
                denial.reason());
    }
}
