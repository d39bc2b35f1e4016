package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.RosterChange;

/// A proposal to change somebody's roles and teams.
@Entity
@Table(name = "roster_change")
class RosterChangeRow extends VersionedRow {
    @Id
    long id;

    /// 0 while open, 1 after: open ones sort first.
    long decided;

    long proposedAt;
    String document = "";

    protected RosterChangeRow() {}

    RosterChangeRow(RosterChange change) {
        super(change.version());
        id = Ids.numberToStore(change.id());
        decided = change.decided() == null ? 0 : 1;
        proposedAt = Moments.nanos(change.proposedAt());
        document = Stored.write(change);
    }

    RosterChange change() {
        return Stored.read(document, RosterChange.class);
    }
}
