package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Somebody who is not asked to decide an open request: they have decided its present digest, or their delegate has
/// for them, or they answer for the service that it is for.
@Entity
@Table(name = "request_decider")
class RequestDeciderRow {
    @EmbeddedId
    RequestPerson key = RequestPerson.NONE;

    protected RequestDeciderRow() {}

    RequestDeciderRow(long request, String person) {
        key = new RequestPerson(request, person);
    }
}
