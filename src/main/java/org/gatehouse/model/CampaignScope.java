package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which grants a review campaign is about: those that may still allow something, as far as every part given holds.
///
/// @param asset the full name of one that it touches, `userdata.core.*` for everything under `userdata.core`, or `*`
/// @param dataClass the strictest of its assets
/// @param affiliation the strictest of those involved, when it was asked for
/// @param team its user is in this team
/// @param unusedDays not used for so many days; one never used counts from when it began
public record CampaignScope(
        @Nullable String asset,
        @Nullable DataClass dataClass,
        @Nullable Affiliation affiliation,
        @Nullable String team,
        @Nullable Integer unusedDays) {
    /// All that may still allow something.
    public static final CampaignScope ALL = new CampaignScope(null, null, null, null, null);

    /// What can be told of a grant without looking anything up: that it may still allow something, its assets, its use.
    public boolean mayHold(Grant grant, Instant now) {
        return grant.status().isLive()
                && (asset == null || grant.items().stream().anyMatch(item -> matches(asset, item.asset())))
                && (unusedDays == null || unusedSince(grant).isBefore(now.minus(Duration.ofDays(unusedDays))));
    }

    private static boolean matches(String pattern, AssetId asset) {
        return pattern.equals("*")
                || pattern.equals(asset.value())
                || (pattern.endsWith(".*") && asset.value().startsWith(pattern.substring(0, pattern.length() - 1)));
    }

    /// The last use, or what there was in place of one.
    private static Instant unusedSince(Grant grant) {
        return Optional.ofNullable(grant.use().lastUsed())
                .or(() -> Optional.ofNullable(grant.activatedAt()))
                .orElse(grant.createdAt());
    }
}
