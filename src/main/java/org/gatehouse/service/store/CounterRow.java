package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The last number drawn from a counter.
@Entity
@Table(name = "counter")
class CounterRow {
    @Id
    String name = "";

    long used;
}
