package org.gatehouse.service.gate;

import java.time.InstantSource;
import java.util.List;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;
import org.gatehouse.service.access.GateLink;

/// The in-process index as a gate.
public final class IndexGate implements GateLink {
    public IndexGate(GrantIndex index, InstantSource clock) {}

    @Override
    public List<GateAcknowledgement> install(Grant grant) {
        return Pending.body();
    }

    @Override
    public List<GateAcknowledgement> withdraw(Grant grant) {
        return Pending.body();
    }
}
