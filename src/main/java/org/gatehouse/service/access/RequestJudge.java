package org.gatehouse.service.access;

/// Puts facts before the policy: what it says of a request when asked, and what stands in the way of approving it
/// now.
public final class RequestJudge {
    public RequestJudge(PolicyInForce policies) {}
}
