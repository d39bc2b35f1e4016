package org.gatehouse.policy;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.jspecify.annotations.Nullable;

/// What one rule's `limit` bounds.
///
/// @param masks by tag or column name, at least how such columns must be masked
/// @param afterReviews how many post-use reviews a grant gets
record LimitRule(@Nullable Duration maxDuration, Limits limits, SortedMap<String, Mask> masks, int afterReviews) {
    static final LimitRule NONE = new LimitRule(null, Limits.NONE, new TreeMap<>(Map.<String, Mask>of()), 0);
}
