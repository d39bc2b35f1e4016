package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Delegation;

/// A delegation.
@Entity
@Table(name = "delegation")
class DelegationRow extends VersionedRow {
    @Id
    long id;

    boolean revoked;
    long startsAt;
    long endsAt;
    String document = "";

    protected DelegationRow() {}

    DelegationRow(Delegation delegation) {
        super(delegation.version());
        id = Ids.numberToStore(delegation.id());
        revoked = delegation.revokedAt() != null;
        startsAt = Moments.nanos(delegation.starts());
        endsAt = Moments.nanos(delegation.ends());
        document = Stored.write(delegation);
    }

    Delegation delegation() {
        return Stored.read(document, Delegation.class);
    }
}
