package org.gatehouse.service.store;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/// A record that is replaced by compare-and-set: its version is the record's own.
@MappedSuperclass
abstract class VersionedRow {
    @Version
    long version;

    VersionedRow() {}

    VersionedRow(long version) {
        this.version = version;
    }
}
