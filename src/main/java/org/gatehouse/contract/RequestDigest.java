package org.gatehouse.contract;

import java.util.HexFormat;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Terms;

/// What every counted decision signs: SHA-256 over the exact request revision, policy version and terms.
public final class RequestDigest {
    private RequestDigest() {}

    private record Signed(
            RequestId request, int revision, PersonId requester, Ask ask, PolicyRef policy, Terms terms) {}

    /// @return 64 hex digits
    public static String of(AccessRequest request) {
        return of(request, request.currentTerms());
    }

    /// The digest that the request would bear under other terms.
    public static String of(AccessRequest request, Terms terms) {
        byte[] document = Json.canonicalBytes(new Signed(
                request.id(), request.revision(), request.requester(), request.ask(), request.policy(), terms));
        return HexFormat.of().formatHex(LeafHash.sha256().digest(document));
    }
}
