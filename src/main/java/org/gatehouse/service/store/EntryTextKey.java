package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// A free text's place: the index of its entry and the field.
@Embeddable
record EntryTextKey(long entry, String field) {
    static final EntryTextKey NONE = new EntryTextKey(0, "");
}
