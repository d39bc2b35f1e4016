package org.gatehouse.service.records;

import java.util.Set;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Which grants; every part given must hold. The latest first.
///
/// @param statuses empty for any
/// @param subject used by this person or service
/// @param asset on this asset or anything under it
public record GrantFilter(
        Set<GrantStatus> statuses,
        @Nullable PersonId subject,
        @Nullable AssetId asset,
        @Nullable RequestId request) {
    public static final GrantFilter ALL = new GrantFilter(Set.of(), null, null, null);

    public GrantFilter {
        statuses = Set.copyOf(statuses);
    }
}
