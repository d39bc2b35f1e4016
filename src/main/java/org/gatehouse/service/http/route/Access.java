package org.gatehouse.service.http.route;

/// Who may call a route at all. What they may do there is the use case's affair.
public enum Access {
    /// Anybody in the register in good standing, but for machines with one task. What every route is unless it says
    /// otherwise.
    SIGNED_IN,
    /// Feeds alone.
    FEED,
    /// This machine needs no token, everybody else does.
    LOCAL_OR_SIGNED_IN,
    /// Gates alone.
    GATE,
    /// Gates alone, which may give their token as the parameter `token` of the URI too: Trino cannot send a header.
    GATE_BY_URI,
    /// Anybody.
    OPEN;

    /// Whether it is there for gates, whose protocols have their own rules for what is wrong.
    public boolean gates() {
        return this == GATE || this == GATE_BY_URI;
    }
}
