package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gatehouse.model.AccessRequest;

/// An access request.
@Entity
@Table(name = "access_request_document")
class RequestDocumentRow {
    @Id
    long id;

    String document = "";

    protected RequestDocumentRow() {}

    RequestDocumentRow(AccessRequest request) {
        id = Ids.numberToStore(request.id());
        document = Stored.write(request);
    }

    AccessRequest request() {
        return Stored.read(document, AccessRequest.class);
    }
}
