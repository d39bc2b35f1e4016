package org.gatehouse.model;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// A registered gate: the machine where data is reached. Its register entry, with the same id, carries its
/// credentials, locks and leaving.
///
/// @param version counts every stored change (compare-and-set)
/// @param sources the identity sources whose names it may give; others name nobody here
/// @param assets what it guards: an asset's name, `userdata.core.*` for all under it, or `*` for everything
/// @param country where everybody who reaches it is, when its network sees to that; null when it cannot tell
public record Gate(
        PersonId id,
        long version,
        GateKind kind,
        String description,
        SortedSet<String> sources,
        SortedSet<String> assets,
        @Nullable String country,
        Instant registeredAt,
        @Nullable PersonId registeredBy,
        @Nullable Instant retiredAt) {
    public Gate {
        sources = Copies.sorted(sources);
        assets = Copies.sorted(assets);
    }

    /// Whether it may ask about this asset.
    public boolean guards(AssetId asset) {
        return assets.stream().anyMatch(pattern -> matches(pattern, asset.value()));
    }

    public boolean retired() {
        return retiredAt != null;
    }

    public Gate withFacts(GateKind newKind, String words, SortedSet<String> names, SortedSet<String> guarded) {
        return new Gate(
                id, version + 1, newKind, words, names, guarded, country, registeredAt, registeredBy, retiredAt);
    }

    public Gate withCountry(@Nullable String newCountry) {
        return new Gate(
                id, version, kind, description, sources, assets, newCountry, registeredAt, registeredBy, retiredAt);
    }

    public Gate retired(Instant at) {
        return new Gate(id, version + 1, kind, description, sources, assets, country, registeredAt, registeredBy, at);
    }

    private static boolean matches(String pattern, String asset) {
        if (pattern.equals("*") || pattern.equals(asset)) {
            return true;
        }
        return pattern.endsWith(".*") && asset.startsWith(pattern.substring(0, pattern.length() - 1));
    }
}
