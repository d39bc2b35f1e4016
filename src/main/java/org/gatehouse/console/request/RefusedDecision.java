package org.gatehouse.console.request;

import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;

/// A decision that the service did not take. What the person wrote is kept with the request.
record RefusedDecision(Vote vote, Problem problem) {
    RequestId request() {
        return vote.request();
    }

    /// Whether somebody was quicker, so that looking again is what helps.
    boolean isOvertaken() {
        ErrorCode code = problem.code();
        return code == ErrorCode.STALE_REVISION || code == ErrorCode.WRONG_STATE || code == ErrorCode.ALREADY_DECIDED;
    }

    /// What happened since the person read it, oldest first: as the service tells, else what the history now holds.
    List<HistoryEntry> changes(RequestView now) {
        if (!problem.changes().isEmpty() || vote.seenUpTo() < 0) {
            return problem.changes();
        }
        return now.history().stream()
                .filter(entry -> entry.index() > vote.seenUpTo())
                .toList();
    }
}
