package org.gatehouse.console.client;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;

/// The service answered and did not do it. Nothing has been changed.
public final class ServiceProblem extends ServiceFailure {
    private final transient Problem problem;

    public ServiceProblem(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /// The whole answer: the places in the document that were wrong, what changed meanwhile.
    public Problem problem() {
        return problem;
    }

    public ErrorCode code() {
        return problem.code();
    }
}
