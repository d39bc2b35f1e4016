package org.gatehouse.service.records;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.model.Affiliation;
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
/// @param request made of this request
/// @param affiliation the strictest of those involved, when it was asked for
/// @param actsBefore time has something to do with it, such as ending it, before this instant
/// @param text words found in the request behind it (case-insensitive, all must be found), or its own id
public record GrantFilter(
        Set<GrantStatus> statuses,
        @Nullable PersonId subject,
        @Nullable AssetId asset,
        @Nullable RequestId request,
        @Nullable Affiliation affiliation,
        @Nullable Instant actsBefore,
        @Nullable String text) {
    public static final GrantFilter ALL = new GrantFilter(Set.of(), null, null, null);

    public GrantFilter {
        statuses = Set.copyOf(statuses);
    }

    public GrantFilter(
            Set<GrantStatus> statuses,
            @Nullable PersonId subject,
            @Nullable AssetId asset,
            @Nullable RequestId request) {
        this(statuses, subject, asset, request, null, null, null);
    }

    /// Whether what time has something to do with first comes first, rather than the latest.
    public boolean soonestFirst() {
        return actsBefore != null;
    }
}
