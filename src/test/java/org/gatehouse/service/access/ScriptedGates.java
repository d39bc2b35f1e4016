package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Grant.GateAcknowledgement;
import org.gatehouse.model.PersonId;

/// The gates of a test: the index, and a far one that can fall silent.
final class ScriptedGates implements GateLink {
    static final PersonId FAR = new PersonId("p-gate-far");

    /// Whether the far gate answers nothing.
    boolean silent;

    /// Looks on at the moment when the gates are told of an end.
    Consumer<Grant> onWithdraw = grant -> {};

    private final GateLink near;

    ScriptedGates(GateLink near) {
        this.near = near;
    }

    @Override
    public List<GateAcknowledgement> install(Grant grant) {
        return withFar(grant, near.install(grant));
    }

    @Override
    public List<GateAcknowledgement> withdraw(Grant grant) {
        onWithdraw.accept(grant);
        return withFar(grant, near.withdraw(grant));
    }

    private List<GateAcknowledgement> withFar(Grant grant, List<GateAcknowledgement> words) {
        List<GateAcknowledgement> all = new ArrayList<>(words);
        all.add(new GateAcknowledgement(FAR, grant.version(), silent ? null : grant.createdAt()));
        return all;
    }
}
