package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Somebody who has decided the present digest of an open request.
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
