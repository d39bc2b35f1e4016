package org.gatehouse.console.client;

import java.util.Set;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Which grants; every part given must hold.
///
/// @param statuses empty for any
/// @param subject used by this person or service; null for anybody
/// @param asset on this asset or anything under it; null for any
/// @param request made of this request; null for any
public record GrantQuery(
        Set<GrantStatus> statuses,
        @Nullable PersonId subject,
        @Nullable AssetId asset,
        @Nullable RequestId request) {
    public static final GrantQuery ALL = new GrantQuery(Set.of(), null, null, null);

    public GrantQuery {
        statuses = Set.copyOf(statuses);
    }
}
