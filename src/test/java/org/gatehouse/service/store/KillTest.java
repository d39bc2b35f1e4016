package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Decision;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a write has returned is there after the process is killed (SIGKILL) under load, and whole.
class KillTest {
    private static final int MOST_LINES = 40;

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void acknowledgedWritesSurviveKills() throws IOException, InterruptedException {
        kill(5, 1);
    }

    @Test
    @Tag("real")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void acknowledgedWritesSurviveManyKills() throws IOException, InterruptedException {
        kill(50, 2);
    }

    private void kill(int times, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            int lines = 1 + random.nextInt(MOST_LINES);
            int before = acknowledged.size();
            runAndKill(lines, random.nextLong());
            assertThat(acknowledged.size() - before)
                    .as("acknowledgements of run %d: %s", i, Files.readString(errors()))
                    .isGreaterThanOrEqualTo(lines);
            try (Records records = TestRecords.inFolder(folder)) {
                records.<Boolean>read(this::check);
            }
        }
    }

    private Path errors() {
        return folder.resolve("writer.errors");
    }

    /// Whatever the writer had printed when it died counts, read before or after.
    private void runAndKill(int lines, long seed) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillWriter.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectError(errors().toFile())
                .start();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            int read = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                read++;
                if (read == lines) {
                    // Through its handle, which leaves what it has printed to be read.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
            writer.waitFor();
        }
    }

    private boolean check(Reading reading) {
        List<RecordedEntry> entries = reading.ledger(0, Integer.MAX_VALUE);
        for (int i = 0; i < entries.size(); i++) {
            RecordedEntry entry = entries.get(i);
            assertThat(entry.index()).isEqualTo(i);
            assertThat(entry.leafHash())
                    .isEqualTo(HexFormat.of().formatHex(LeafHash.of(entry.data().getBytes(StandardCharsets.UTF_8))));
        }
        assertThat(reading.ledgerSize()).isEqualTo(entries.size());
        assertThat(entries.stream().map(entry -> entry.index() + " " + entry.leafHash()))
                .containsAll(acknowledged);
        checkRequests(reading, entries);
        return true;
    }

    /// Every request has its entry, every decision its own, and every entry the state that it tells of.
    private static void checkRequests(Reading reading, List<RecordedEntry> entries) {
        long submitted = entries.stream()
                .filter(entry -> entry.type() == EntryType.REQUEST_SUBMITTED)
                .count();
        assertThat((long) reading.countRequests(RequestFilter.ALL)).isEqualTo(submitted);
        for (RecordedEntry entry : entries) {
            if (entry.type() == EntryType.REQUEST_SUBMITTED) {
                RequestId id = new RequestId(entry.subject().id());
                AccessRequest request = reading.request(id).orElseThrow();
                List<Decision> decisions = reading.decisions(id);
                List<RecordedEntry> decided = reading.ledgerOf("request", id.value(), Integer.MAX_VALUE).stream()
                        .filter(about -> about.type() == EntryType.REQUEST_DECIDED)
                        .toList();
                assertThat(request.version()).isEqualTo(1 + decided.size());
                assertThat(decided.stream().map(about -> about.body().get("decision")))
                        .containsExactlyElementsOf(decisions.stream()
                                .map(decision -> decision.id().value())
                                .toList());
                assertThat(decided)
                        .allSatisfy(about -> assertThat(about.texts()).containsKey("reason"));
            }
        }
    }
}
