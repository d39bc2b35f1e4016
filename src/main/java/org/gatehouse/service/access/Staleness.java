package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.identity.WritePath.Step;

/// Refuses what was meant for another revision than the one that stands, and tells what changed meanwhile.
final class Staleness {
    private final RequestRows rows;

    Staleness(RequestRows rows) {
        this.rows = rows;
    }

    /// @param seen the revision that the caller read
    /// @throws Refusal `STALE_REVISION` with the changes since, and the row as it is now
    void check(Step step, AccessRequest request, int seen) {
        if (request.revision() == seen) {
            return;
        }
        List<RecordedEntry> since = Histories.of(step.records(), step.caller(), request).stream()
                .filter(entry -> entry.subject().revision() > seen)
                .toList();
        List<HistoryEntry> changes = EntryWords.history(step.records(), since);
        throw new Refusal(
                ErrorCode.STALE_REVISION,
                request.id() + " is at revision " + request.revision() + ", you read revision " + seen
                        + ". Read what changed and act again.",
                List.of(),
                changes,
                rows.row(step.records(), request, step.now()));
    }
}
