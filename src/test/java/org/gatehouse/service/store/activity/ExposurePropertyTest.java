package org.gatehouse.service.store.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Outcome;

/// Who has reached how much in a rolling window, against adding up every event there is.
class ExposurePropertyTest {
    private static final List<String> NAMES =
            List.of("userdata", "userdata.core", "userdata.core.t0", "userdata.core.t", "userdata.cor", "other");
    private static final List<Activity> TOLD = new ArrayList<>();

    private static final Path FOLDER = folder();
    private static final DuckActivityStore STORE =
            DuckActivityStore.open(FOLDER, ActivityConfig.USUAL, InstantSource.system());

    private static Path folder() {
        try {
            return Files.createTempDirectory("exposure");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        STORE.close();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40)
    void everybodyIsTheSumOfTheirOwnReadsWithinTheWindow(
            @ForAll Random random,
            @ForAll @IntRange(max = 5) int name,
            @ForAll @IntRange(min = 1, max = 60) int hours,
            @ForAll @IntRange(max = 5_000) int minute,
            @ForAll @LongRange(min = 1, max = 40_000) long rows) {
        List<Activity> more = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant time = Samples.START.plus(random.nextInt(5_000), ChronoUnit.MINUTES);
            more.add(Samples.activity("x" + TOLD.size() + "-" + i, time, random));
        }
        STORE.append(Samples.delivery(more)).join();
        TOLD.addAll(more);
        Instant since = Samples.START.plus(minute, ChronoUnit.MINUTES).minus(Duration.ofHours(hours));

        assertThat(STORE.reachedAtLeast(rows, NAMES.get(name), since)).isEqualTo(naive(rows, NAMES.get(name), since));
    }

    private static Map<PersonId, Long> naive(long rows, String name, Instant since) {
        Instant from = since.truncatedTo(ChronoUnit.HOURS);
        Map<PersonId, Long> sums = new HashMap<>();
        for (Activity activity : TOLD) {
            PersonId person = activity.person();
            boolean under = activity.asset().equals(name) || activity.asset().startsWith(name + ".");
            boolean counts = activity.outcome() != Outcome.DENIED && activity.coverage() != CoverageState.EXEMPT;
            Long read = activity.rows();
            if (person != null
                    && read != null
                    && under
                    && counts
                    && !activity.time().isBefore(from)) {
                sums.merge(person, read, Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum < rows);
        return sums;
    }
}
