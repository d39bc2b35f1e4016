package org.gatehouse.ledger;

import java.time.Instant;
import java.util.Map;

/// An entry as the ledger holds it.
///
/// @param index 0, 1, 2 … without gaps
/// @param schema version of the entry's form, 1
/// @param texts the free text kept beside it, without what has been erased
/// @param leafHash hex of SHA-256(0x00 || data)
/// @param data the entry's canonical JSON, UTF-8: what the leaf hash covers
public record RecordedEntry(
        long index,
        int schema,
        Instant at,
        EntryType type,
        EntryActor actor,
        EntrySubject subject,
        Map<String, Object> body,
        Map<String, String> texts,
        String leafHash,
        String data) {}
