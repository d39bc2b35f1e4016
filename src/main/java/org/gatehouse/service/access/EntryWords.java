package org.gatehouse.service.access;

import java.util.List;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.service.records.Reading;

/// Ledger entries in words for people: past tense, without the actor's name.
public final class EntryWords {
    private EntryWords() {}

    public static String of(RecordedEntry entry) {
        return Later.follows(EntryWords.class, String.class);
    }

    /// Entries as lines of a history, in the order given.
    public static List<HistoryEntry> history(Reading reading, List<RecordedEntry> entries) {
        return List.of(Later.follows(EntryWords.class, HistoryEntry.class));
    }
}
