package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of an access request. Shape: `REQ-20418`.
public record RequestId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("REQ-[0-9]{1,12}");

    public RequestId {
        Id.check("RequestId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
