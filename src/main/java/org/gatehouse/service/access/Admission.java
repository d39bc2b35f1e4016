package org.gatehouse.service.access;

import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.WritePath.Step;

/// Lets a decision in: the right person, on a request that can still be decided, on the revision that stands, once.
final class Admission {
    private final Staleness staleness;

    Admission(Staleness staleness) {
        this.staleness = staleness;
    }

    void check(Step step, AccessRequest request, DecisionDocument document) {
        PersonId principal = document.onBehalfOf();
        if (principal != null) {
            step.person(principal);
        }
        Deciders.require(step, request, step.caller().id(), principal);
        Sight.open(request, "decided");
        if (document.choice() == Choice.APPROVE && request.status() == RequestStatus.MORE_INFO) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    request.id() + " waits for an answer; until then it can be denied but not approved.");
        }
        staleness.check(step, request, document.revision());
        checkDocument(document);
        if (document.choice() != Choice.ABSTAIN_CONFLICT) {
            checkFirst(step, request, document);
        }
    }

    static void checkDocument(DecisionDocument document) {
        Findings findings = new Findings();
        findings.text("/reason", "The reason", document.reason(), Documents.TEXT_MOST);
        findings.addIf(
                document.terms() != null && document.choice() != Choice.APPROVE,
                "/terms",
                "Terms go with an approval alone.");
        findings.addIf(
                document.onBehalfOf() != null && document.choice() == Choice.ABSTAIN_CONFLICT,
                "/on_behalf_of",
                "A conflict of interest is declared for oneself.");
        findings.addIf(
                document.terms() != null && Boolean.TRUE.equals(document.together()),
                "/together",
                "What is narrowed is decided by itself.");
        Long seconds = document.secondsOnRequest();
        findings.addIf(seconds != null && seconds < 0, "/seconds_on_request", "Less than nothing.");
        findings.refuse("The decision is not valid");
    }

    /// Nobody decides twice on the same words, for themself or for a colleague. An approval that no longer stands,
    /// such as one for a colleague who has lost the right, is in nobody's way.
    private static void checkFirst(Step step, AccessRequest request, DecisionDocument document) {
        List<PersonId> now = document.onBehalfOf() == null
                ? List.of(step.caller().id())
                : List.of(step.caller().id(), document.onBehalfOf());
        Optional<Decision> earlier = new Electorate(step.records(), new Names(step.records()), step.now())
                .standing(request, step.records().decisions(request.id())).stream()
                        .filter(decision -> Electorate.behind(decision).stream().anyMatch(now::contains))
                        .findFirst();
        earlier.ifPresent(decision -> {
            throw new Refusal(
                    ErrorCode.ALREADY_DECIDED,
                    step.person(decision.person()).name() + " has decided already"
                            + (decision.onBehalfOf() == null
                                    ? "."
                                    : " for "
                                            + step.person(decision.onBehalfOf()).name() + ".")
                            + " One person counts once; ask a question to have it decided anew.");
        });
    }
}
