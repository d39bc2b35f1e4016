package org.gatehouse.service.access;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Reading;

/// Finds the request that a call is about. To people who may not see it, it does not exist.
final class Sight {
    private Sight() {}

    /// Of a change: somebody locked or gone changes nothing, their own requests included.
    ///
    /// @throws Refusal `FORBIDDEN` when the caller is locked or gone; `NOT_FOUND` as below
    static AccessRequest request(WritePath.Step step, RequestId id) {
        if (step.records().request(id).isEmpty()) {
            throw Refusal.notFound("request", id);
        }
        if (!step.caller().person().inGoodStanding()) {
            throw new Refusal(ErrorCode.FORBIDDEN, step.caller().person().name() + " is locked or has left.");
        }
        return request(step.records(), step.caller(), id);
    }

    /// @throws Refusal `NOT_FOUND`, whether it is missing or out of sight
    static AccessRequest request(Reading reading, Caller caller, RequestId id) {
        return reading.request(id)
                .filter(request -> sees(caller, request))
                .orElseThrow(() -> Refusal.notFound("request", id));
    }

    /// What was never submitted is its requester's alone, whatever others may see.
    static boolean sees(Caller caller, AccessRequest request) {
        return request.submitted()
                ? caller.may(Right.SEE_ALL) || request.isParty(caller.id())
                : request.requester().equals(caller.id());
    }

    /// @param act what cannot be done any more: "amended"
    /// @throws Refusal `WRONG_STATE`
    static AccessRequest open(AccessRequest request, String act) {
        if (request.status().isOpen()) {
            return request;
        }
        if (request.status() == RequestStatus.DRAFT) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    request.id() + " is a draft: submit it first; it cannot be " + act + " yet.");
        }
        throw new Refusal(
                ErrorCode.WRONG_STATE,
                request.id() + " " + words(request.status()) + " and can no longer be " + act + ".");
    }

    /// The state in a half sentence: "has been denied".
    static String words(RequestStatus status) {
        return switch (status) {
            case DRAFT -> "is a draft";
            case PENDING -> "is pending";
            case MORE_INFO -> "waits for an answer";
            case APPROVED -> "has been approved";
            case DENIED -> "has been denied";
            case CANCELLED -> "has been withdrawn";
            case EXPIRED -> "has expired";
            case FAILED -> "has failed";
            case SUPERSEDED -> "has been superseded";
        };
    }
}
