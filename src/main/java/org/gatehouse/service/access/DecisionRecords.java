package org.gatehouse.service.access;

import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.Terms;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;
import org.jspecify.annotations.Nullable;

/// Makes the record of what a person decided.
final class DecisionRecords {
    private DecisionRecords() {}

    /// @param terms the terms the document itself gives; null when it takes those on the table
    /// @param digest what the decision signs
    static Decision of(
            Step step, AccessRequest request, DecisionDocument document, @Nullable Terms terms, String digest) {
        Long seconds = document.secondsOnRequest();
        return new Decision(
                new DecisionId("DEC-" + step.records().next(Sequence.DECISION)),
                request.id(),
                request.revision(),
                step.caller().id(),
                document.onBehalfOf(),
                null,
                document.choice(),
                document.reason(),
                terms,
                document.choice() == Choice.ABSTAIN_CONFLICT ? document.reason() : null,
                seconds == null ? 0 : seconds,
                step.caller().strength(),
                digest,
                null,
                null,
                step.now(),
                null);
    }
}
