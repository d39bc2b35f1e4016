package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.StaleWriteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HibernateRecordsTest {
    private final Records records = TestRecords.inMemory();

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void whatIsSavedIsReadBackEqual() {
        AccessRequest request = Samples.request(1);
        Person person = Samples.person("p-requester", Set.of(Role.REQUESTER), "growth");
        save(request);
        records.write(writing -> {
            writing.save(person);
            return true;
        });

        assertThat(records.<Optional<AccessRequest>>read(reading -> reading.request(request.id())))
                .contains(request);
        assertThat(records.<Optional<Person>>read(reading -> reading.person(person.id())))
                .contains(person);
    }

    @Test
    void replacesTheVersionBeforeAndNoOther() {
        AccessRequest first = Samples.request(1);
        save(first);
        AccessRequest second = first.edit().status(RequestStatus.MORE_INFO).build();
        save(second);

        assertThatThrownBy(() -> save(first)).isInstanceOf(StaleWriteException.class);
        assertThatThrownBy(() -> save(second)).isInstanceOf(StaleWriteException.class);
        assertThat(records.<Optional<AccessRequest>>read(reading -> reading.request(first.id())))
                .contains(second);
    }

    @Test
    void countersBeginWhereTheDesignDoes() {
        assertThat(records.<Long>write(writing -> writing.next(Sequence.REQUEST)))
                .isEqualTo(20_001);
        assertThat(records.<Long>write(writing -> writing.next(Sequence.GRANT))).isEqualTo(8_001);
        assertThat(records.<Long>write(writing -> writing.next(Sequence.DECISION)))
                .isEqualTo(1);
        assertThat(records.<Long>write(writing -> writing.next(Sequence.DECISION)))
                .isEqualTo(2);
    }

    @Test
    void findsWhatNeedsADecider() {
        AccessRequest request = Samples.request(1);
        records.write(writing -> {
            writing.save(Samples.person("p-a", Set.of(Role.STEWARD)));
            writing.save(request);
            writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-1"), Samples.NOW);
            return true;
        });

        var filter = new RequestFilter(
                Set.of(RequestStatus.PENDING),
                null,
                null,
                null,
                null,
                new RequestFilter.Decider(
                        Samples.person("p-a", Set.of()).id(), Set.of(Role.STEWARD), Set.of(), Set.of()),
                null,
                false);
        assertThat(records.read(reading -> reading.requests(filter, PageSpec.first(10)))
                        .items())
                .containsExactly(request);
        assertThat(records.<Integer>read(reading -> reading.countRequests(filter)))
                .isEqualTo(1);
        records.write(writing -> {
            writing.save(
                    Samples.approval(1, request, Samples.person("p-a", Set.of()).id()));
            return true;
        });
        assertThat(records.<Integer>read(reading -> reading.countRequests(filter)))
                .isZero();
    }

    private void save(AccessRequest request) {
        records.write(writing -> {
            writing.save(request);
            return true;
        });
    }
}
