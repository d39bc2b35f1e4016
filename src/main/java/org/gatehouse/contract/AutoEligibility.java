package org.gatehouse.contract;

import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Whether a request that waits may be approved by the reader together with others: the policy in force would approve
/// it by itself as it stands, and it waits only because it was submitted when people were still to look at it.
///
/// @param revision the revision that was judged
/// @param whyNot why the reader has to look at it, or may not approve it at all; null when it is eligible
public record AutoEligibility(
        RequestId id, int revision, @Nullable String whyNot) {}
