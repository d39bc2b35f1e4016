package org.gatehouse.service.identity;

import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RosterChange;
import org.jspecify.annotations.Nullable;

/// Roles and teams, changed by two leads.
public final class Roster {
    public Roster(WritePath path) {}

    public RosterChange propose(Caller caller, PersonId person, RosterDocument document) {
        return Pending.body();
    }

    public RosterChange accept(Caller caller, ChangeId id, String reason) {
        return Pending.body();
    }

    public RosterChange reject(Caller caller, ChangeId id, String reason) {
        return Pending.body();
    }

    public Page<RosterChange> page(Caller caller, int limit, @Nullable String after) {
        return Pending.body();
    }
}
