package org.gatehouse.console.client;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;

/// Words for a stream that is not given: the answer's own are gone by the time the stream tells of it.
final class StreamRefusals {
    private StreamRefusals() {}

    static ServiceProblem problem(ErrorCode code) {
        String words = code == ErrorCode.UNAUTHENTICATED
                ? "The service no longer knows this token. Connect again with a valid one."
                : "You may not follow the live feed of this service; what is on screen is not kept up to date.";
        return new ServiceProblem(Problem.of(new Refusal(code, words)));
    }
}
