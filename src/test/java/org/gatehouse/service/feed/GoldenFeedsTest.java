package org.gatehouse.service.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What real sources wrote becomes exactly the events in the golden files.
class GoldenFeedsTest {
    @ParameterizedTest
    @ValueSource(strings = {"trino.ndjson", "pgaudit.jsonlog", "pgaudit.csvlog", "ocsf.ndjson"})
    void recordedSourcesReadAsWrittenDown(String name) {
        String events = Recorded.written(Recorded.reader(name).read("va-1", Recorded.bytes(name)));

        assertThat(events).isEqualTo(new String(Recorded.bytes(name + ".golden"), StandardCharsets.UTF_8));
    }
}
