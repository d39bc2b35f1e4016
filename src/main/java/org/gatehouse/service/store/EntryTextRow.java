package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Free text kept beside the ledger, with the salt (hex) of its hash.
@Entity
@Table(name = "ledger_text")
class EntryTextRow {
    @EmbeddedId
    EntryTextKey key = EntryTextKey.NONE;

    String salt = "";
    String words = "";

    protected EntryTextRow() {}

    EntryTextRow(long entry, String field, String salt, String words) {
        key = new EntryTextKey(entry, field);
        this.salt = salt;
        this.words = words;
    }
}
