package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.incident.Evidence;

/// What is known of a piece of evidence; its content is a file.
@Entity
@Table(name = "evidence")
class EvidenceRow extends VersionedRow {
    @Id
    long id;

    long incident;
    String document = "";

    protected EvidenceRow() {}

    EvidenceRow(Evidence evidence) {
        super(evidence.version());
        id = Ids.numberToStore(evidence.id());
        incident = Ids.numberToStore(evidence.incident());
        document = Stored.write(evidence);
    }
}
