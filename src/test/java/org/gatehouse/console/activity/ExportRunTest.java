package org.gatehouse.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.Fx;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActivityCalls.Exported;
import org.gatehouse.console.client.ActivitySearch;
import org.gatehouse.console.client.ExportForm;
import org.gatehouse.console.screen.FileExport;
import org.gatehouse.console.screen.FilePicker;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export shows how far it is, leaves nothing behind when it is cancelled, and is alone.
class ExportRunTest {
    private static final ActivitySearch ALL = new ActivitySearch("", null, null);

    @TempDir
    private Path folder;

    private final FakeActivityCalls calls = new FakeActivityCalls();
    private final ObjectProperty<@Nullable Exported> shown = new SimpleObjectProperty<>();
    private final java.util.ArrayList<String> proposed = new java.util.ArrayList<>();

    private ExportRun run(ScreenBench bench, Optional<Path> place) {
        FilePicker picker = new FilePicker() {
            @Override
            public Optional<Path> pick(String title) {
                throw new AssertionError("a file that is there was asked for");
            }

            @Override
            public Optional<Path> place(String title, String name) {
                proposed.add(name);
                return place;
            }
        };
        return new ExportRun(
                calls,
                new FileExport(picker, bench.clock, bench.threads, bench.words, bench.notices),
                shown,
                bench.words,
                bench.threads);
    }

    @Test
    void itShowsHowFarItIsAndSaysWhatIsInTheFile() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            ExportRun run = run(bench, Optional.of(folder.resolve("mine.parquet")));
            run.begin(ALL, ExportForm.PARQUET);
            Objects.requireNonNull(calls.exporting).accept(new Exported(12, 10, 4));

            assertThat(shown.get()).isEqualTo(new Exported(12, 10, 4));
            assertThat(proposed).containsExactly("gatehouse-activity-2026-11-24-133600.parquet");
            run.begin(ALL, ExportForm.CSV);
            assertThat(calls.exports).as("one at a time").containsExactly(ExportForm.PARQUET);

            calls.exported.complete(new Exported(12, 10, 10));
            assertThat(shown.get()).isNull();
            assertThat(bench.notices.kept().getFirst().title()).startsWith("Exported 10 of 12 events");
            assertThat(files()).containsExactly("mine.parquet");
        });
    }

    @Test
    void nothingIsLeftOfOneThatIsCancelled() {
        Fx.run(() -> {
            ScreenBench bench = new ScreenBench(People.me(Role.STEWARD));
            ExportRun run = run(bench, Optional.of(folder.resolve("mine.csv")));
            run.begin(ALL, ExportForm.CSV);
            run.cancel();

            assertThat(shown.get()).isNull();
            assertThat(files()).isEmpty();
            assertThat(bench.notices.kept().getFirst().detail()).contains("cancelled");
        });
    }

    @Test
    void withoutAPlaceNothingIsAskedFor() {
        Fx.run(() -> {
            run(new ScreenBench(People.me(Role.STEWARD)), Optional.empty()).begin(ALL, ExportForm.NDJSON);

            assertThat(calls.exports).isEmpty();
            assertThat(shown.get()).isNull();
        });
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
