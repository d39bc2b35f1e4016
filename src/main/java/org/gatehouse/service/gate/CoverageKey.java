package org.gatehouse.service.gate;

import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Where coverages are looked up. Two are equal that name the same, also when one of them is [Coverages] found there.
class CoverageKey {
    private final PersonId subject;
    private final AssetId asset;
    private final Action action;

    CoverageKey(PersonId subject, AssetId asset, Action action) {
        this.subject = subject;
        this.asset = asset;
        this.action = action;
    }

    CoverageKey(CoverageKey same) {
        this(same.subject, same.asset, same.action);
    }

    AssetId asset() {
        return asset;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof CoverageKey that
                && action == that.action
                && subject.equals(that.subject)
                && asset.equals(that.asset);
    }

    @Override
    public final int hashCode() {
        return (31 * subject.hashCode() + asset.hashCode()) * 31 + action.hashCode();
    }
}
