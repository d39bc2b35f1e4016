package org.gatehouse.service.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.records.Reading;

/// Makes the line of the queue out of a request, its decisions and the people named.
public final class RequestRows {
    public RequestRows() {}

    public RequestRow row(Reading reading, AccessRequest request, Instant now) {
        return Later.follows(RequestRows.class, RequestRow.class);
    }

    /// In the order given, with one read of decisions for all.
    public List<RequestRow> rows(Reading reading, Collection<AccessRequest> requests, Instant now) {
        return List.of(Later.follows(RequestRows.class, RequestRow.class));
    }
}
