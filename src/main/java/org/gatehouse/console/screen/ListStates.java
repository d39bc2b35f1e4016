package org.gatehouse.console.screen;

import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.contract.ErrorCode;

/// What becomes of a list whose items could not be had.
public final class ListStates {
    private ListStates() {}

    /// Refused where the service says that this person may not have them, which asking again does not change; failed
    /// otherwise.
    public static ListState of(Throwable thrown, Runnable retry) {
        ServiceFailure failure = ServiceFailure.of(thrown);
        return failure instanceof ServiceProblem problem && problem.code() == ErrorCode.FORBIDDEN
                ? new ListState.Refused(problem.words())
                : new ListState.Failed(failure.words(), retry);
    }
}
