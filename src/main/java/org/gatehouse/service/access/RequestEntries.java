package org.gatehouse.service.access;

import java.util.HexFormat;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;

/// The ledger entries about requests, as drafts.
final class RequestEntries {
    private RequestEntries() {}

    static EntryDraft of(EntryType type, EntryActor actor, AccessRequest request) {
        return EntryDraft.of(
                type, actor, new EntrySubject("request", request.id().value(), request.revision()));
    }

    /// A revision as its requester wrote it: bound to the exact document by its hash, the free text kept beside.
    static EntryDraft written(EntryType type, EntryActor actor, AccessRequest request) {
        return of(type, actor, request)
                .with("digest", request.digest())
                .with("policy", request.policy())
                .with("outcome", request.verdict().outcome())
                .with("document_sha256", sha256(request.ask()))
                .withText("business_justification", request.businessJustification())
                .withText("purpose", request.purpose().detail());
    }

    /// @param document as the person sent it
    static EntryDraft decided(EntryActor actor, AccessRequest request, Decision decision, DecisionDocument document) {
        EntryDraft draft = of(EntryType.REQUEST_DECIDED, actor, request)
                .with("decision", decision.id())
                .with("revision", decision.revision())
                .with("digest", decision.digest())
                .with("choice", decision.choice())
                .withText("reason", decision.reason());
        if (decision.slot() != null) {
            draft = draft.with("slot", decision.slot());
        }
        if (decision.terms() != null) {
            draft = draft.with("terms", decision.terms());
        }
        if (Boolean.TRUE.equals(document.together())) {
            draft = draft.with("together", true);
        }
        return decision.onBehalfOf() == null ? draft : draft.with("on_behalf_of", decision.onBehalfOf());
    }

    private static String sha256(Object document) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(Json.canonicalBytes(document)));
    }
}
