package org.gatehouse.service.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.service.identity.NeedToKnow;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;

/// Tells a commit as stream events: one for each ledger entry, with the record it changed as it now is. Safe for
/// any number of threads.
public final class StreamEvents {
    private final Records records;
    private final InstantSource clock;
    private final RequestRows rows;

    public StreamEvents(Records records, InstantSource clock, RequestRows rows) {
        this.records = records;
        this.clock = clock;
        this.rows = rows;
    }

    /// In ledger order. Costs one read of the store.
    public List<StreamEvent> of(Commit commit) {
        return records.read(reading -> {
            Names names = new Names(reading);
            Map<String, RequestRow> requests = by(
                    rows.rows(reading, names, commit.requests(), clock.instant()),
                    row -> row.id().value());
            Map<String, Grant> grants = by(commit.grants(), grant -> grant.id().value());
            Map<String, Person> people =
                    by(commit.people(), person -> person.id().value());
            return commit.entries().stream()
                    .map(entry -> event(reading, entry, names, requests, grants, people))
                    .toList();
        });
    }

    private static StreamEvent event(
            Reading reading,
            RecordedEntry entry,
            Names names,
            Map<String, RequestRow> requests,
            Map<String, Grant> grants,
            Map<String, Person> people) {
        return new StreamEvent(
                entry.index(),
                entry.at(),
                entry.type(),
                names.refOrNull(entry.actor().id()),
                entry.subject(),
                EntryWords.of(entry),
                of("request", entry, requests).orElse(null),
                of("grant", entry, grants).orElse(null),
                of("person", entry, people).orElse(null),
                NeedToKnow.of(reading, entry.subject()).orElse(null));
    }

    private static <T> Optional<T> of(String kind, RecordedEntry entry, Map<String, T> changed) {
        return entry.subject().kind().equals(kind)
                ? Optional.ofNullable(changed.get(entry.subject().id()))
                : Optional.empty();
    }

    private static <T> Map<String, T> by(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
