package org.gatehouse.service.http.resource;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Call;

/// Holds a change to the version that its author read.
final class Versions {
    private Versions() {}

    /// The version that the author of a change read, on a route that asks for it.
    static long seen(Call call) {
        Long seen = call.ifMatch();
        if (seen == null) {
            throw new IllegalStateException("the route asks for no If-Match");
        }
        return seen;
    }

    /// @throws Refusal `STALE_VERSION` when there is a newer one
    static void require(Call call, Object what, long version) {
        Long seen = call.ifMatch();
        if (seen == null || seen != version) {
            throw new Refusal(
                    ErrorCode.STALE_VERSION,
                    what + " is now at version " + version + ", not " + seen + ". Read it again, then change it.");
        }
    }
}
