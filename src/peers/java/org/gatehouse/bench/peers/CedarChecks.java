package org.gatehouse.bench.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse.Decision;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import java.util.Map;
import org.gatehouse.bench.CheckPeer;

/// cedar-java with a policy for each of as many grants, parsed once and kept on its native side.
abstract class CedarChecks implements CheckPeer {
    private final int grants;
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final AuthorizationRequest request;
    private final Entities nobodyElse = new Entities();

    CedarChecks(int grants) {
        this.grants = grants;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < grants; i++) {
            text.append(
                    "permit(principal == User::\"person%d\", action == Action::\"read\", resource == Table::\"table%d\");\n"
                            .formatted(i, i));
        }
        try {
            policies = PolicySet.parsePolicies(text.toString());
            policies.cache();
        } catch (InternalException | CacheException e) {
            throw new IllegalStateException("Cedar does not take the policies", e);
        }
        int middle = grants / 2;
        request = new AuthorizationRequest(
                uid("User::\"person" + middle + "\""),
                uid("Action::\"read\""),
                uid("Table::\"table" + middle + "\""),
                Map.of());
    }

    private static EntityUID uid(String text) {
        return EntityUID.parse(text).orElseThrow();
    }

    @Override
    public String name() {
        return "cedar-java 4.10, %,d policies kept".formatted(grants);
    }

    @Override
    public boolean check() {
        try {
            return engine.isAuthorized(request, policies, nobodyElse)
                            .success
                            .orElseThrow()
                            .getDecision()
                    == Decision.Allow;
        } catch (AuthException e) {
            throw new IllegalStateException("Cedar does not answer", e);
        }
    }
}
