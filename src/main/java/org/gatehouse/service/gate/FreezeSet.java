package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// The freezes in force, looked up by what they stop. Immutable; says the same as asking [Freeze#stops] of each.
final class FreezeSet {
    static final FreezeSet NONE = new FreezeSet(List.of());

    private final List<Freeze> all;
    private final Map<FreezeScope, Map<String, Freeze>> byTarget = new HashMap<>();

    FreezeSet(Collection<Freeze> freezes) {
        this.all = freezes.stream().filter(Freeze::inForce).toList();
        all.forEach(freeze -> byTarget.computeIfAbsent(freeze.scope(), scope -> new HashMap<>())
                .putIfAbsent(freeze.target().toLowerCase(Locale.ROOT), freeze));
    }

    /// In no particular order.
    List<Freeze> all() {
        return all;
    }

    FreezeSet with(Freeze changed) {
        List<Freeze> others = new ArrayList<>(all);
        others.removeIf(freeze -> freeze.id().equals(changed.id()));
        others.add(changed);
        return new FreezeSet(others);
    }

    /// The first freeze found that keeps this person from this asset; from everything, when none is named.
    Optional<Freeze> stopping(Person person, @Nullable AssetId asset) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Freeze freeze = byTarget.containsKey(FreezeScope.EVERYTHING)
                ? byTarget.get(FreezeScope.EVERYTHING).values().iterator().next()
                : target(FreezeScope.IDENTITY, person.id().value());
        if (freeze == null) {
            freeze = target(FreezeScope.AFFILIATION, person.affiliation().name().toLowerCase(Locale.ROOT));
        }
        return Optional.ofNullable(freeze != null || asset == null ? freeze : onAssetOrAbove(asset.value()));
    }

    /// Whether a freeze of this asset, or of what it stands under, keeps everybody from it.
    boolean stops(AssetId asset) {
        return onAssetOrAbove(asset.value()) != null;
    }

    private @Nullable Freeze onAssetOrAbove(String asset) {
        for (int end = asset.length(); end > 0; end = asset.lastIndexOf('.', end - 1)) {
            Freeze freeze = target(FreezeScope.ASSET, asset.substring(0, end));
            if (freeze != null) {
                return freeze;
            }
        }
        return null;
    }

    private @Nullable Freeze target(FreezeScope scope, String target) {
        Map<String, Freeze> targets = byTarget.get(scope);
        return targets == null ? null : targets.get(target);
    }
}
