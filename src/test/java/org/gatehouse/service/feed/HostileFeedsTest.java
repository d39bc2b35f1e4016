package org.gatehouse.service.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever arrives, a reader answers with events and faults, and never throws.
class HostileFeedsTest {
    private static final List<String> SOURCES =
            List.of("ocsf.ndjson", "pgaudit.jsonlog", "pgaudit.csvlog", "trino.ndjson");
    private static final List<EventReader> READERS = List.of(new OcsfReader(), new TrinoReader(), new PgAuditReader());

    @Property(tries = 400)
    void damagedDeliveriesAreNeverThrown(@ForAll("sources") String name, @ForAll long seed) {
        byte[] damaged = damaged(excerpt(name), new Random(seed));

        for (EventReader reader : READERS) {
            assertThatCode(() -> reader.read("va-1", damaged)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 300)
    void anyBytesAreNeverThrown(@ForAll byte[] bytes) {
        for (EventReader reader : READERS) {
            assertThatCode(() -> reader.read("va-1", bytes)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"class_uid\":6005",
                "[{\"class_uid\":6005},",
                "[1,2,{\"class_uid\":\"6005\"}]",
                "null",
                "{\"class_uid\":99999999999999999999999999}",
                "{\"class_uid\":1e400}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void whatIsNoEventIsAFaultWithAReason(String document) {
        List<Parsed> parsed = new OcsfReader().read("va-1", document.getBytes(StandardCharsets.UTF_8));

        assertThat(parsed).isNotEmpty().allSatisfy(one -> assertThat(one).isInstanceOf(Parsed.Fault.class));
    }

    @Test
    void oneBadLineStopsNoOther() {
        String good = new String(Recorded.bytes("ocsf.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();

        List<Parsed> parsed =
                new OcsfReader().read("va-1", (good + "\n{broken\n" + good).getBytes(StandardCharsets.UTF_8));

        assertThat(parsed).hasSize(3);
        assertThat(parsed.get(1)).isInstanceOf(Parsed.Fault.class);
        assertThat(parsed.get(2)).isInstanceOf(Parsed.Good.class);
    }

    @Test
    void aPlanOfAnySizeIsPassedOver() {
        String event = new String(Recorded.bytes("trino.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\"statistics\""))
                .findFirst()
                .orElseThrow()
                .replace("\"plan\": \"", "\"plan\": \"" + "x".repeat(6_000_000));

        assertThat(new TrinoReader().read("va-1", event.getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .isInstanceOf(Parsed.Good.class);
    }

    @Provide
    Arbitrary<String> sources() {
        return Arbitraries.of(SOURCES);
    }

    private static byte[] excerpt(String name) {
        byte[] all = Recorded.bytes(name);
        return all.length < 20_000 ? all : java.util.Arrays.copyOf(all, 8_000);
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            bad[random.nextInt(bad.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt(256) : "\"{}[],:\\\n".charAt(random.nextInt(9)));
        }
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }

    /// What is kept of a record can be put right and read again.
    @ParameterizedTest
    @ValueSource(strings = {"pgaudit.jsonlog", "pgaudit.csvlog"})
    void whatIsKeptOfARecordIsTheWholeRecord(String log) {
        String audited = new String(Recorded.bytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("AUDIT: SESSION,1,1,READ"))
                .findFirst()
                .orElseThrow();

        List<Parsed> first = read(audited.replace(" UTC", " Nowhere"));
        String kept = ((Parsed.Fault) first.getFirst()).document();
        List<Parsed> again = read(kept.replace(" Nowhere", " UTC"));

        assertThat(first).hasSize(1);
        assertThat(again).hasSize(1).first().isInstanceOf(Parsed.Good.class);
    }

    private static List<Parsed> read(String log) {
        return FeedFormat.PGAUDIT.reader().read("pg", log.getBytes(StandardCharsets.UTF_8));
    }
}
