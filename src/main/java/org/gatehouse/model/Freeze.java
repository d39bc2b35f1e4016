package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Stops all use of an identity, an asset (and everything under it), an affiliation, or everything, at once.
///
/// @param target the person's id, the asset's name or the affiliation in lower case; empty with `EVERYTHING`
public record Freeze(
        FreezeId id,
        long version,
        FreezeScope scope,
        String target,
        String reason,
        PersonId by,
        Instant at,
        @Nullable Resolution lifted) {
    public boolean inForce() {
        return lifted == null;
    }

    /// Whether it stops this person from doing anything with this asset.
    public boolean stops(Person person, AssetId asset) {
        if (!inForce()) {
            return false;
        }
        return switch (scope) {
            case IDENTITY -> person.id().value().equals(target);
            case ASSET -> asset.value().equals(target) || asset.value().startsWith(target + ".");
            case AFFILIATION -> person.affiliation().name().equalsIgnoreCase(target);
            case EVERYTHING -> true;
        };
    }

    public Freeze lifted(Resolution how) {
        return new Freeze(id, version + 1, scope, target, reason, by, at, how);
    }
}
