package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A set of kinds of empty seats that requests have had, under a number. Never changed.
@Entity
@Table(name = "seat_pattern")
class SeatPatternRow {
    @Id
    int id;

    String pattern = "";

    protected SeatPatternRow() {}

    SeatPatternRow(int id, SeatPattern pattern) {
        this.id = id;
        this.pattern = pattern.written();
    }
}
