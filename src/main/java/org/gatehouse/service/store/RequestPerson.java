package org.gatehouse.service.store;

import jakarta.persistence.Embeddable;

/// A person's part in a request, by request number and person id.
@Embeddable
record RequestPerson(long request, String person) {
    static final RequestPerson NONE = new RequestPerson(0, "");
}
