package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Reading;

/// The part of a request's history that a reader may see. Comments are the team's own.
final class Histories {
    /// Of a longer history the newest entries are shown.
    static final int MOST = 500;

    private Histories() {}

    /// Oldest first.
    static List<RecordedEntry> of(Reading reading, Caller reader, AccessRequest request) {
        List<RecordedEntry> entries = reading.ledgerOf("request", request.id().value(), MOST);
        if (reader.may(Right.SEE_ALL)) {
            return entries;
        }
        return entries.stream()
                .filter(entry -> entry.type() != EntryType.REQUEST_COMMENTED)
                .toList();
    }
}
