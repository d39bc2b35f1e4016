package org.gatehouse.model;

/// The id of an access request. Shape: `REQ-20418`.
public record RequestId(String value) implements Id {
    public RequestId {
        Id.check("RequestId", "REQ-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
