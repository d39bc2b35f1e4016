package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.ledger.EntryType;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Sequence;
import org.junit.jupiter.api.Test;

class TestRecordsTest {
    @Test
    void everyStoreIsEmptyAndAlone() {
        for (int i = 0; i < 100; i++) {
            try (Records records = TestRecords.inMemory();
                    Records other = TestRecords.inMemory()) {
                records.<Boolean>write(writing -> {
                    writing.save(Samples.request(writing.next(Sequence.REQUEST)));
                    writing.append(Samples.entry(EntryType.REQUEST_SUBMITTED, "request", "REQ-1"), Samples.NOW);
                    return true;
                });
                assertThat(records.read(reading -> reading.requests(RequestFilter.ALL, PageSpec.first(10)))
                                .items())
                        .containsExactly(Samples.request(20_001));
                assertThat(records.<Long>read(reading -> reading.ledgerSize())).isEqualTo(1);
                assertThat(other.<Long>read(reading -> reading.ledgerSize())).isZero();
            }
        }
    }
}
