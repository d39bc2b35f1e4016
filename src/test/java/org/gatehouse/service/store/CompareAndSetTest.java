package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.StaleWriteException;
import org.gatehouse.service.records.Writing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompareAndSetTest extends StoreTest {
    private final AccessRequest first = Samples.request(1);
    private final AccessRequest second =
            first.edit().status(RequestStatus.MORE_INFO).build();
    private final AccessRequest third =
            second.edit().status(RequestStatus.PENDING).build();

    @Test
    void replacesTheVersionBeforeAndNoOther() {
        write(writing -> writing.save(first));
        refuses(writing -> writing.save(first));
        refuses(writing -> writing.save(third));
        write(writing -> writing.save(second));
        refuses(writing -> writing.save(second));
        write(writing -> writing.save(third));

        assertOne(reading -> reading.request(first.id())).contains(third);
    }

    static Stream<Consumer<Writing>> stale() {
        var person = Samples.person("p-anna", Set.of(Role.STEWARD));
        var grant = Samples.grant(1, Samples.request(1).id(), person.id(), "userdata.core.profiles");
        return Stream.of(
                writing -> writing.save(person.withDuty(false)),
                writing -> writing.save(grant.edit().build()),
                writing -> writing.save(Samples.request(1).edit().build()),
                writing -> {
                    writing.save(person);
                    writing.save(person);
                },
                writing -> writing.save(person.withVersion(0)));
    }

    @ParameterizedTest
    @MethodSource("stale")
    void refusesWhatFollowsNothing(Consumer<Writing> save) {
        refuses(save);
        assertAll(reading -> reading.people()).isEmpty();
    }

    @Test
    void aTakenIdempotencyKeyIsStale() {
        PersonId anna = new PersonId("p-anna");
        write(writing -> writing.remember(anna, "k", new IdempotentOutcome("f", "/a"), Samples.NOW));

        refuses(writing -> writing.remember(anna, "k", new IdempotentOutcome("g", "/b"), Samples.NOW));
        assertOne(reading -> reading.idempotentOutcome(anna, "k")).contains(new IdempotentOutcome("f", "/a"));
    }

    @Test
    void aRefusalThatTheWorkSwallowsStillUndoesEverything() {
        write(writing -> writing.save(first));

        refuses(writing -> {
            writing.save(Samples.request(2));
            try {
                writing.save(first);
            } catch (StaleWriteException e) {
                writing.save(Samples.request(3));
            }
        });
        assertValue(reading -> reading.countRequests(RequestFilter.ALL)).isEqualTo(1);
    }

    @Test
    void whatThrowsLeavesNothingBehind() {
        List<Commit> told = new java.util.ArrayList<>();
        records.onCommit(told::add);
        assertThatThrownBy(() -> write(writing -> {
                    writing.save(first);
                    writing.save(Samples.person("p-anna", Set.of(Role.STEWARD)));
                    writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-1"), Samples.NOW);
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        assertThat(read(reading -> reading.requests(RequestFilter.ALL, PageSpec.first(1)))
                        .items())
                .isEmpty();
        assertAll(reading -> reading.people()).isEmpty();
        assertValue(reading -> reading.ledgerSize()).isEqualTo(0L);
        assertThat(told).isEmpty();
        write(writing -> writing.save(first));
    }

    @Test
    void idsThatWouldNotReadBackAsTheyAreAreRefused() {
        AccessRequest odd = new AccessRequestWithId(first, "REQ-007").request();
        assertThatThrownBy(() -> write(writing -> writing.save(odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REQ-007");
        write(writing -> writing.save(Samples.request(7)));
        assertOne(reading -> reading.request(odd.id())).isEmpty();
    }

    private record AccessRequestWithId(AccessRequest from, String id) {
        AccessRequest request() {
            String json = Stored.write(from).replace("\"REQ-1\"", "\"" + id + "\"");
            return Stored.read(json, AccessRequest.class);
        }
    }

    private void refuses(Consumer<Writing> work) {
        assertThatThrownBy(() -> write(work)).isInstanceOf(StaleWriteException.class);
    }
}
