package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.records.Commit;
import org.jspecify.annotations.Nullable;

/// A past made of commits, and the judgement that it leads to.
final class PastFixture {
    final Past past = new Past();
    private long index;

    /// What was read under every grant before.
    long rowsRead;

    void people(Person... people) {
        past.committed(new Commit(List.of(), List.of(), List.of(), List.of(people), List.of(), List.of()));
    }

    void assets(Asset... assets) {
        past.committed(new Commit(List.of(), List.of(), List.of(), List.of(), List.of(assets), List.of()));
    }

    void grant(Grant grant) {
        past.committed(new Commit(List.of(), List.of(), List.of(grant), List.of(), List.of(), List.of()));
    }

    /// @param endsAt null when it was never activated
    void became(Grant grant, GrantStatus status, Instant at, @Nullable Instant endsAt) {
        Map<String, Object> body = new TreeMap<>(Map.of("status", status));
        if (endsAt != null) {
            body.put("ends_at", endsAt);
        }
        entry(EntryType.GRANT_ACTIVATED, new EntrySubject("grant", grant.id().value(), 1), at, body);
    }

    void person(EntryType type, PersonId id, Instant at) {
        entry(type, new EntrySubject("person", id.value(), 1), at, Map.of());
    }

    private void entry(EntryType type, EntrySubject subject, Instant at, Map<String, Object> body) {
        RecordedEntry entry =
                new RecordedEntry(index++, 1, at, type, EntryActor.SERVICE, subject, body, Map.of(), "", "");
        past.committed(new Commit(List.of(entry), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    Activity judge(AccessEvent event) {
        return new Enricher(past, Networks.parse("10.0.0.0/8=US, 10.8.0.0/16=CN"), Set.of("va-1/backup"), _ -> rowsRead)
                .enrich("va-1", new PersonId("p-feed"), event, event.time());
    }
}
