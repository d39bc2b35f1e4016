package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.ledger.RecordedEntry;

/// A ledger entry by its index; its document is the text that the leaf hash covers.
@Entity
@Table(name = "ledger_entry")
class EntryRow {
    @Id
    long id;

    String kind = "";
    String subjectKind = "";
    String subjectId = "";
    long recordedAt;
    String document = "";

    protected EntryRow() {}

    EntryRow(RecordedEntry entry) {
        id = entry.index();
        kind = entry.type().wire();
        subjectKind = entry.subject().kind();
        subjectId = entry.subject().id();
        recordedAt = Moments.nanos(entry.at());
        document = entry.data();
    }
}
