package org.gatehouse.contract;

import org.gatehouse.model.PostUseReview;
import org.jspecify.annotations.Nullable;

/// A post-use review as a line of the list, for one reader.
///
/// @param grant whose use is looked at
/// @param reviewer who has taken or done it
/// @param whyNot why the reader may not do it; null when they may, or nobody need
public record ReviewRow(
        PostUseReview review,
        GrantRow grant,
        @Nullable PersonRef reviewer,
        @Nullable String whyNot) {}
