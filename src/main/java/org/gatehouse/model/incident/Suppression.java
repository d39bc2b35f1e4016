package org.gatehouse.model.incident;

import java.time.Instant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.SuppressionId;
import org.jspecify.annotations.Nullable;

/// Keeps findings from view for a time and a reason. They are still recorded, as suppressed alerts.
///
/// @param ruleId of this rule; null for any
/// @param actor of this person (by id) or user name; null for anybody
/// @param asset on this asset; null for any
/// @param owner who answers for it
/// @param ended when it expired, or somebody ended it
public record Suppression(
        SuppressionId id,
        long version,
        @Nullable String ruleId,
        @Nullable String actor,
        @Nullable String asset,
        String reason,
        PersonId owner,
        Instant at,
        Instant expiresAt,
        @Nullable Resolution ended) {
    public boolean inForce(Instant now) {
        return ended == null && now.isBefore(expiresAt);
    }

    public boolean covers(Detection found) {
        return matches(ruleId, found.ruleId())
                && matches(asset, found.asset())
                && (matches(actor, found.actor())
                        || (found.person() != null
                                && matches(actor, found.person().value())));
    }

    private static boolean matches(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    public Suppression end(Resolution how) {
        return new Suppression(id, version + 1, ruleId, actor, asset, reason, owner, at, expiresAt, how);
    }
}
