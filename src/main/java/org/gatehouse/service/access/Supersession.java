package org.gatehouse.service.access;

import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.identity.WritePath.Step;

/// A request takes the place of an earlier one of the same requester, in the transaction that submits it.
final class Supersession {
    private Supersession() {}

    /// Ends the request that the submitted one replaces, if it names one, and links it forth: what was decided on
    /// it counts no more. Its checks are behind it.
    static void of(Step step, AccessRequest submitted) {
        RequestId replaced = submitted.supersedes();
        if (replaced == null) {
            return;
        }
        AccessRequest before = step.records().request(replaced).orElseThrow();
        String why = "Replaced by " + submitted.id() + ".";
        AccessRequest request = before.edit()
                .status(RequestStatus.SUPERSEDED)
                .supersededBy(submitted.id())
                .claimedBy(null)
                .resolution(new Resolution(step.now(), step.caller().id(), why))
                .build();
        Ballots.voidAll(step.records(), replaced, why);
        step.records().save(request);
        step.append(
                RequestEntries.of(EntryType.REQUEST_SUPERSEDED, step.caller().actor(), request)
                        .with("superseded_by", submitted.id()));
    }
}
