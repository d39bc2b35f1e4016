package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.incident.Suppression;

/// A suppression of alerts.
@Entity
@Table(name = "alert_suppression")
class SuppressionRow extends VersionedRow {
    @Id
    long id;

    /// 0 while in force, 1 after.
    long ended;

    long expiresAt;
    String document = "";

    protected SuppressionRow() {}

    SuppressionRow(Suppression suppression) {
        super(suppression.version());
        id = Ids.numberToStore(suppression.id());
        ended = suppression.ended() == null ? 0 : 1;
        expiresAt = Moments.nanos(suppression.expiresAt());
        document = Stored.write(suppression);
    }
}
