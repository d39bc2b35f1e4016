package org.gatehouse.service.access;

import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;

/// People decide on requests.
public final class Decisions {
    public Decisions(
            WritePath path, RequestJudge judge, GrantMaker grants, GrantSuspender suspender, RequestRows rows) {}

    /// Records one person's decision, and what it leads to, in one transaction.
    public DecisionOutcome decide(Caller caller, RequestId id, DecisionDocument document) {
        return Later.follows(Decisions.class, DecisionOutcome.class);
    }
}
