package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Somebody who asks, benefits or stands in the actor chain of a request.
@Entity
@Table(name = "request_party")
class RequestPartyRow {
    @EmbeddedId
    RequestPerson key = RequestPerson.NONE;

    long createdAt;

    protected RequestPartyRow() {}

    RequestPartyRow(long request, String person, long createdAt) {
        key = new RequestPerson(request, person);
        this.createdAt = createdAt;
    }
}
