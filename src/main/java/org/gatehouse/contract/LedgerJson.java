package org.gatehouse.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.ledger.SaltedHash;

/// The written form of ledger entries: canonical JSON, whose bytes the leaf hash covers.
public final class LedgerJson {
    /// Version of the entry's form.
    public static final int SCHEMA = 1;

    private LedgerJson() {}

    /// @param texts the salted SHA-256 of each free text, by field
    private record Document(
            EntryType type,
            int schema,
            long index,
            Instant at,
            EntryActor actor,
            EntrySubject subject,
            Map<String, Object> body,
            SortedMap<String, String> texts) {}

    /// Gives a draft its place.
    ///
    /// @param salts one salt of 16 random bytes for each free text of the draft, by field
    public static RecordedEntry record(EntryDraft draft, long index, Instant at, Map<String, byte[]> salts) {
        SortedMap<String, String> hashes = new TreeMap<>();
        draft.texts().forEach((field, text) -> {
            byte[] salt = salts.get(field);
            if (salt == null) {
                throw new IllegalArgumentException("no salt for the text \"" + field + "\"");
            }
            hashes.put(field, SaltedHash.of(salt, text).sha256());
        });
        String data = Json.canonical(
                new Document(draft.type(), SCHEMA, index, at, draft.actor(), draft.subject(), draft.body(), hashes));
        return new RecordedEntry(
                index,
                SCHEMA,
                at,
                draft.type(),
                draft.actor(),
                draft.subject(),
                read(data).body(),
                draft.texts(),
                leafHash(data),
                data);
    }

    /// Reads an entry back from the bytes that were hashed.
    ///
    /// @param texts what is still kept beside it
    public static RecordedEntry restore(String data, Map<String, String> texts) {
        Document document = read(data);
        return new RecordedEntry(
                document.index(),
                document.schema(),
                document.at(),
                document.type(),
                document.actor(),
                document.subject(),
                document.body(),
                texts,
                leafHash(data),
                data);
    }

    private static Document read(String data) {
        return Json.LENIENT.readValue(data, Document.class);
    }

    private static String leafHash(String data) {
        return HexFormat.of().formatHex(LeafHash.of(data.getBytes(StandardCharsets.UTF_8)));
    }
}
