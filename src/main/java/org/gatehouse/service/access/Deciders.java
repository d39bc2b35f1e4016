package org.gatehouse.service.access;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.WritePath.Step;
import org.jspecify.annotations.Nullable;

/// Insists that somebody may decide on a request at this moment.
final class Deciders {
    private Deciders() {}

    static void require(Step step, AccessRequest request, PersonId person) {
        require(step, request, person, null);
    }

    /// @param onBehalfOf the colleague they stand in for
    /// @throws Refusal `NOT_ELIGIBLE`, saying what stands in the way
    static void require(Step step, AccessRequest request, PersonId person, @Nullable PersonId onBehalfOf) {
        new Electorate(step.records(), new Names(step.records()), step.now())
                .bar(request, person, onBehalfOf)
                .ifPresent(bar -> {
                    throw new Refusal(ErrorCode.NOT_ELIGIBLE, bar.words());
                });
    }
}
