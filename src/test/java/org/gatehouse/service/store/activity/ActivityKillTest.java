package org.gatehouse.service.store.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.query.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills writing processes in the middle of their work: what was acknowledged is there, whole batches and each
/// event once.
class ActivityKillTest {
    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostInAFewKills() throws IOException, InterruptedException {
        kill(2);
    }

    @Test
    @Tag("real")
    void nothingAcknowledgedIsLostInManyKills() throws IOException, InterruptedException {
        kill(25);
    }

    private void kill(int times) throws IOException, InterruptedException {
        Set<String> acknowledged = new HashSet<>();
        Random random = new Random(7);
        for (int run = 0; run < times; run++) {
            acknowledged.addAll(acknowledgedBefore(20 + random.nextInt(60), "r" + run));
        }
        ActivityConfig config = new ActivityConfig(Duration.ofDays(400), 128, 50_000, 10_000);
        try (DuckActivityStore store = DuckActivityStore.open(folder, config, InstantSource.system())) {
            List<String> uids = store.since(Samples.all(Query.ALL, null), -1, 1_000_000).stream()
                    .map(Activity::uid)
                    .toList();
            assertThat(uids).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(store.lastSeq()).isEqualTo(uids.size() - 1);
            uids.stream()
                    .collect(Collectors.groupingBy(ActivityKillTest::batch))
                    .forEach((batch, events) ->
                            assertThat(events).as("events of %s", batch).hasSize(sizeOfBatch(events.getFirst())));
        }
    }

    private static String batch(String uid) {
        return uid.substring(0, uid.lastIndexOf('-'));
    }

    private static int sizeOfBatch(String uid) {
        return Integer.parseInt(uid.substring(uid.lastIndexOf("of") + 2));
    }

    /// Lets a process write until it has acknowledged so many batches, then kills it.
    private Set<String> acknowledgedBefore(int batches, String prefix) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ActivityKillWriter.class.getName(),
                        folder.toString(),
                        prefix)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> uids = new HashSet<>();
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < batches; i++) {
                String line = out.readLine();
                assertThat(line).as("the writer ended by itself").isNotNull();
                int space = line.indexOf(' ');
                int size = Integer.parseInt(line.substring(space + 1));
                for (int event = 0; event < size; event++) {
                    uids.add(line.substring(0, space) + "-" + event + "of" + size);
                }
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        return uids;
    }
}
