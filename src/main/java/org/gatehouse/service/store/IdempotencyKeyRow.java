package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.gatehouse.service.records.IdempotentOutcome;

/// What a repeatable call led to.
@Entity
@Table(name = "idempotency_key")
class IdempotencyKeyRow {
    @EmbeddedId
    IdempotencyKeyOf key = IdempotencyKeyOf.NONE;

    String fingerprint = "";
    String resource = "";
    long keptAt;

    protected IdempotencyKeyRow() {}

    IdempotencyKeyRow(IdempotencyKeyOf key, IdempotentOutcome outcome, long keptAt) {
        this.key = key;
        fingerprint = outcome.fingerprint();
        resource = outcome.resource();
        this.keptAt = keptAt;
    }

    IdempotentOutcome outcome() {
        return new IdempotentOutcome(fingerprint, resource);
    }
}
