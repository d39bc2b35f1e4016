package org.gatehouse.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// An entry about to be appended: all but its index and time, which the ledger gives.
///
/// @param body JSON-like values (text, numbers, booleans, lists, maps, records that the JSON mapping knows)
/// @param texts personal free text by field name: kept beside the ledger, the entry holds a salted SHA-256 of it
public record EntryDraft(
        EntryType type,
        EntryActor actor,
        EntrySubject subject,
        SortedMap<String, Object> body,
        SortedMap<String, String> texts) {

    public EntryDraft {
        body = new TreeMap<>(body);
        texts = new TreeMap<>(texts);
    }

    public static EntryDraft of(EntryType type, EntryActor actor, EntrySubject subject) {
        return new EntryDraft(type, actor, subject, new TreeMap<>(), new TreeMap<>());
    }

    public EntryDraft with(String field, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(body);
        more.put(field, value);
        return new EntryDraft(type, actor, subject, more, texts);
    }

    public EntryDraft withAll(Map<String, ?> fields) {
        SortedMap<String, Object> more = new TreeMap<>(body);
        more.putAll(fields);
        return new EntryDraft(type, actor, subject, more, texts);
    }

    public EntryDraft withText(String field, String text) {
        SortedMap<String, String> more = new TreeMap<>(texts);
        more.put(field, text);
        return new EntryDraft(type, actor, subject, body, more);
    }
}
