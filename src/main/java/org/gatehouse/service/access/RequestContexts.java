package org.gatehouse.service.access;

import java.time.Instant;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.records.Reading;

/// What stands around a request: the requester's record, who reaches the same data now, freezes, similar decisions.
public final class RequestContexts {
    public RequestContexts() {}

    public RequestContext of(Reading reading, AccessRequest request, Instant now) {
        return Later.follows(RequestContexts.class, RequestContext.class);
    }
}
