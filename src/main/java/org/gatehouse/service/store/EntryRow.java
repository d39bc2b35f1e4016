package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.ledger.RecordedEntry;
import org.jspecify.annotations.Nullable;

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

    @Nullable
    String actor;

    String document = "";

    protected EntryRow() {}

    EntryRow(RecordedEntry entry) {
        id = entry.index();
        kind = entry.type().wire();
        subjectKind = entry.subject().kind();
        subjectId = entry.subject().id();
        recordedAt = Moments.nanos(entry.at());
        actor = entry.actor().id() == null ? null : entry.actor().id().value();
        document = entry.data();
    }
}
