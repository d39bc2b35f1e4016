package org.gatehouse.service.http.route;

/// Who may call a route at all. What they may do there is the use case's affair.
public enum Access {
    /// Anybody in the register in good standing, but for feeds. What every route is unless it says otherwise.
    SIGNED_IN,
    /// Feeds alone.
    FEED,
    /// This machine needs no token, everybody else does.
    LOCAL_OR_SIGNED_IN,
    /// Anybody.
    OPEN
}
