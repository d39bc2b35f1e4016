package org.gatehouse.service.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.gatehouse.contract.LedgerJson;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.RecordedEntry;

/// Appends entries in one transaction. Writers take turns, so the next index is the one after the last. Confined to
/// one thread.
final class LedgerWriter {
    private static final int UNKNOWN = -1;
    private static final int SALT_BYTES = 16;

    private final RowWriter rows;
    private final LedgerQueries ledger;
    private final SecureRandom random;
    private long next = UNKNOWN;

    LedgerWriter(RowWriter rows, LedgerQueries ledger, SecureRandom random) {
        this.rows = rows;
        this.ledger = ledger;
        this.random = random;
    }

    RecordedEntry append(EntryDraft draft, Instant at) {
        if (next == UNKNOWN) {
            next = ledger.size();
        }
        Map<String, byte[]> salts = new HashMap<>();
        draft.texts().keySet().forEach(field -> salts.put(field, salt()));
        RecordedEntry entry = LedgerJson.record(draft, next, at, salts);
        String what = "ledger entry " + entry.index();
        rows.insert(new EntryRow(entry), what);
        salts.forEach((field, salt) -> rows.insert(
                new EntryTextRow(
                        entry.index(),
                        field,
                        HexFormat.of().formatHex(salt),
                        entry.texts().getOrDefault(field, "")),
                what));
        next++;
        return entry;
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
