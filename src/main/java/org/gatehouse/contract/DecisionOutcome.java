package org.gatehouse.contract;

import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.jspecify.annotations.Nullable;

/// What a decision led to.
///
/// @param grant the grant it made; null when more is needed or it was denied
/// @param recordedAt the ledger index of the decision
public record DecisionOutcome(
        RequestRow request, Decision decision, @Nullable Grant grant, long recordedAt) {}
