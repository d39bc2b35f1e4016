package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.Freeze;

/// A freeze.
@Entity
@Table(name = "access_freeze")
class FreezeRow extends VersionedRow {
    @Id
    long id;

    boolean inForce;
    long setAt;
    String document = "";

    protected FreezeRow() {}

    FreezeRow(Freeze freeze) {
        super(freeze.version());
        id = Ids.numberToStore(freeze.id());
        inForce = freeze.inForce();
        setAt = Moments.nanos(freeze.at());
        document = Stored.write(freeze);
    }

    Freeze freeze() {
        return Stored.read(document, Freeze.class);
    }
}
