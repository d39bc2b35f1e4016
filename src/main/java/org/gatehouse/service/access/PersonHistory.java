package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.NeedToKnow;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;

/// Everything that the ledger holds by and about a person.
public final class PersonHistory {
    private final Records records;

    public PersonHistory(Records records) {
        this.records = records;
    }

    /// Newest first.
    ///
    /// @param before only entries with a lesser index; null from the newest on
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN` to those who may not read the ledger
    public Page<LedgerLine> page(Caller caller, PersonId person, int limit, @Nullable Long before) {
        caller.require(Right.READ_LEDGER, "read what people did");
        return records.read(reading -> {
            List<RecordedEntry> found =
                    NeedToKnow.veiled(reading, caller, reading.ledgerInvolving(person, before, limit + 1));
            boolean more = found.size() > limit;
            List<RecordedEntry> entries = more ? found.subList(0, limit) : found;
            List<HistoryEntry> words = EntryWords.history(reading, entries);
            List<LedgerLine> lines = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                lines.add(new LedgerLine(entries.get(i).subject(), words.get(i)));
            }
            return new Page<>(lines, more ? Long.toString(entries.getLast().index()) : null);
        });
    }
}
