package org.gatehouse.service.gate;

import java.time.InstantSource;
import java.util.List;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateLink;

/// The gates that ask this service in person. They all answer from the [GrantIndex], which has already heard of the
/// commit, so its word is theirs.
public final class IndexGate implements GateLink {
    /// Under which its acknowledgements are kept.
    public static final PersonId ID = new PersonId("p-gate-index");

    private final GrantIndex index;
    private final InstantSource clock;

    public IndexGate(GrantIndex index, InstantSource clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public List<GateAcknowledgement> install(Grant grant) {
        boolean knows = index.grant(grant.id())
                .filter(known -> known.version() >= grant.version())
                .isPresent();
        return word(grant, knows);
    }

    @Override
    public List<GateAcknowledgement> withdraw(Grant grant) {
        boolean allows = index.grant(grant.id())
                .filter(known -> !Coverage.of(known).isEmpty())
                .isPresent();
        return word(grant, !allows);
    }

    private List<GateAcknowledgement> word(Grant grant, boolean yes) {
        return List.of(new GateAcknowledgement(ID, grant.version(), yes ? clock.instant() : null));
    }
}
