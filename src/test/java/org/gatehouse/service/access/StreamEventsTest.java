package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamEventsTest {
    private final RequestBench bench = new RequestBench();
    private final StreamEvents events = new StreamEvents(bench.records, bench.clock, bench.rows);
    private final List<StreamEvent> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        bench.records.onCommit(commit -> told.addAll(events.of(commit)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyEntryIsOneEventWithTheRecordItChanged() {
        AccessRequest request = bench.submitted();
        bench.approve("ana", request);
        told.clear();

        bench.approve("bo", request);

        assertThat(told)
                .extracting(StreamEvent::type)
                .containsExactly(EntryType.REQUEST_DECIDED, EntryType.GRANT_CREATED, EntryType.REQUEST_APPROVED);
        StreamEvent decided = told.getFirst();
        assertThat(there(decided.actor()).name()).isEqualTo("Bo");
        assertThat(decided.words()).isEqualTo("approved, seat steward");
        assertThat(there(decided.request()).status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(there(decided.request()).filled()).isEqualTo(2);
        assertThat(decided.grant()).isNull();
        assertThat(there(told.get(1).grant()).request()).isEqualTo(request.id());
        assertThat(told.get(1).request()).isNull();
        assertThat(told.get(2).actor()).isNull();
        assertThat(told.get(2).index()).isEqualTo(decided.index() + 2);
    }

    @Test
    void aDeclaredConflictTellsThePersonToo() {
        AccessRequest request = bench.submitted();
        told.clear();

        bench.decide("ana", request, Choice.ABSTAIN_CONFLICT);

        assertThat(told)
                .extracting(StreamEvent::type)
                .containsExactly(EntryType.REQUEST_DECIDED, EntryType.PERSON_CONFLICT_DECLARED);
        assertThat(there(told.get(1).person()).id()).isEqualTo(id("ana"));
        assertThat(there(told.get(1).person()).conflicts()).hasSize(1);
    }

    @Test
    void whatChangesNoRecordCarriesNone() {
        AccessRequest request = bench.submitted();
        told.clear();

        bench.requests.comment(bench.caller("ana"), request.id(), new CommentDocument("Hm."));

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.subject().id()).isEqualTo(request.id().value());
            assertThat(event.request()).isNull();
        });
    }
}
