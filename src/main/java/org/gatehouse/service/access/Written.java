package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestJudge.Judgement;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;

/// Puts what a requester wrote, and what the policy says of it, into a request.
final class Written {
    /// In place of a digest, until there is something to decide on.
    private static final String UNSEALED = "";

    private Written() {}

    /// A draft under a number of its own, not saved yet.
    static AccessRequestEdit draft(Step step, Ask ask, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return new AccessRequest(
                        new RequestId("REQ-" + step.records().next(Sequence.REQUEST)),
                        0,
                        0,
                        RequestStatus.DRAFT,
                        step.caller().id(),
                        subject(step, ask),
                        ask.actorChain(),
                        judgement.facts().affiliation(),
                        ask.items(),
                        ask.purpose(),
                        ask.businessJustification(),
                        ask.ticket(),
                        ask.requestedLocations(),
                        ask.severity(),
                        ask.requestedAccess(),
                        verdict.policy(),
                        verdict,
                        List.of(),
                        Exposures.of(ask.items(), judgement.facts().assets()),
                        null,
                        UNSEALED,
                        step.now(),
                        step.now(),
                        0,
                        null,
                        List.of(),
                        ask.extendsGrant(),
                        ask.supersedes(),
                        null,
                        null,
                        null)
                .edit();
    }

    /// What is asked for now instead.
    static AccessRequestEdit onto(AccessRequestEdit edit, Step step, Ask ask, Judgement judgement) {
        Verdict verdict = judgement.verdict();
        return edit.ask(ask, subject(step, ask))
                .affiliation(judgement.facts().affiliation())
                .policy(verdict.policy())
                .verdict(verdict)
                .exposureEstimate(Exposures.of(ask.items(), judgement.facts().assets()));
    }

    private static SubjectRef subject(Step step, Ask ask) {
        Person requester = step.caller().person();
        return ask.subject() == null ? new SubjectRef(requester.kind(), requester.id()) : ask.subject();
    }
}
