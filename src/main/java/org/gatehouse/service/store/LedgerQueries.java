package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.contract.LedgerJson;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.PersonId;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads the ledger.
final class LedgerQueries {
    private final StatelessSession session;

    LedgerQueries(StatelessSession session) {
        this.session = session;
    }

    List<RecordedEntry> from(long index, int limit) {
        return restore(Query.from("EntryRow e")
                .and("e.id >= :index", "index", index)
                .list(session, "e", EntryRow.class, "e.id", limit));
    }

    /// Oldest first, the newest `limit` of them.
    List<RecordedEntry> about(String kind, String id, int limit) {
        return restore(Query.from("EntryRow e")
                .fixed("e.subjectKind", "kind", kind)
                .fixed("e.subjectId", "id", id)
                .list(session, "e", EntryRow.class, "e.id desc", limit)
                .reversed());
    }

    /// Newest first: what the person did, and what was done to them.
    List<RecordedEntry> involving(PersonId person, @Nullable Long before, int limit) {
        String id = person.value();
        List<RecordedEntry> both = new ArrayList<>(newest(older(before).fixed("e.actor", "actor", id), limit));
        both.addAll(newest(
                older(before)
                        .fixed("e.subjectKind", "kind", "person")
                        .fixed("e.subjectId", "id", id)
                        .and("(e.actor is null or e.actor <> :actor)", "actor", id),
                limit));
        both.sort(Comparator.comparingLong(RecordedEntry::index).reversed());
        return both.subList(0, Math.min(limit, both.size()));
    }

    private static Query older(@Nullable Long before) {
        Query query = Query.from("EntryRow e");
        return before == null ? query : query.and("e.id < :before", "before", before);
    }

    private List<RecordedEntry> newest(Query query, int limit) {
        return restore(query.list(session, "e", EntryRow.class, "e.id desc", limit));
    }

    long size() {
        Long last = session.createSelectionQuery("select max(e.id) from EntryRow e", Long.class)
                .getSingleResultOrNull();
        return last == null ? 0 : last + 1;
    }

    private List<RecordedEntry> restore(List<EntryRow> rows) {
        Map<Long, Map<String, String>> texts = rows.isEmpty() ? Map.of() : texts(rows);
        return rows.stream()
                .map(row -> LedgerJson.restore(row.document, texts.getOrDefault(row.id, Map.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> texts(List<EntryRow> rows) {
        Query kept = Query.from("EntryTextRow t");
        long first = rows.getFirst().id;
        long last = rows.getLast().id;
        if (last - first + 1 == rows.size()) {
            kept.and("t.key.entry between :first and :last").set("first", first).set("last", last);
        } else {
            kept.and("t.key.entry in (:entries)")
                    .set("entries", rows.stream().map(row -> row.id).toList());
        }
        Map<Long, Map<String, String>> texts = new HashMap<>();
        kept.list(session, "t", EntryTextRow.class, "t.key.entry, t.key.field")
                .forEach(text -> texts.computeIfAbsent(text.key.entry(), entry -> new TreeMap<>())
                        .put(text.key.field(), text.words));
        return texts;
    }
}
