package org.gatehouse.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.RecordColumn;
import org.gatehouse.console.kit.RecordCsv;
import org.gatehouse.console.kit.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table is written where somebody chose and nowhere else, whole or not at all, and it is said what became of it.
class CsvExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T13:36:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final List<String> proposed = new ArrayList<>();
    private final Notices notices = new Notices();
    private final CompletableFuture<CsvExport.Lines> lines = new CompletableFuture<>();
    private int gathered;

    @Test
    void itIsWrittenWhereItWasChosenAndToldWhere() {
        Path place = folder.resolve("mine.csv");
        save(Optional.of(place));
        Fx.run(() -> lines.complete(of(false, "one", "two")));

        assertThat(proposed).containsExactly("gatehouse-grants-2026-11-24-133600.csv");
        assertThat(place).hasContent("Name\r\none\r\ntwo\r\n");
        assertTold(Tone.SUCCESS, "Exported 2 lines", place.toString());
        assertThat(files()).as("and nothing beside it").containsExactly("mine.csv");
    }

    @Test
    void withoutAPlaceNothingIsLoadedWrittenOrSaid() {
        save(Optional.empty());

        assertThat(gathered).isZero();
        assertThat(files()).isEmpty();
        assertThat(notices.kept()).isEmpty();
    }

    @Test
    void aListThatGoesOnIsSaidToGoOn() {
        save(Optional.of(folder.resolve("mine.csv")));
        Fx.run(() -> lines.complete(of(true, "one")));

        assertTold(Tone.SUCCESS, "Exported the first line; there are more", "mine.csv");
    }

    @Test
    void whatWasThereStaysWhenTheLinesCannotBeLoaded() throws IOException {
        Path place = Files.writeString(folder.resolve("mine.csv"), "before");
        save(Optional.of(place));
        Fx.run(() -> lines.completeExceptionally(
                new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone"))));

        assertThat(place).hasContent("before");
        assertTold(Tone.DANGER, "Nothing was exported", "does not answer");
    }

    @Test
    void aListThatWasLeftIsNotExported() {
        save(Optional.of(folder.resolve("mine.csv")));
        Fx.run(() -> lines.completeExceptionally(new CancellationException()));

        assertThat(files()).isEmpty();
        assertTold(Tone.DANGER, "Nothing was exported", "left before");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() {
        Path nowhere = folder.resolve("missing").resolve("mine.csv");
        save(Optional.of(nowhere));
        Fx.run(() -> lines.complete(of(false, "one")));

        assertTold(Tone.DANGER, "Nothing was exported", nowhere.toString());
    }

    private void save(Optional<Path> chosen) {
        FilePicker files = new FilePicker() {
            @Override
            public Optional<Path> pick(String title) {
                throw new AssertionError("a file that is there was asked for");
            }

            @Override
            public Optional<Path> place(String title, String name) {
                proposed.add(name);
                return chosen;
            }
        };
        Threads threads = new Threads(Runnable::run, Runnable::run, (_, task) -> task.run(), System::nanoTime);
        CsvExport export = new CsvExport(files, CLOCK, threads, Words.of(Messages.load(), CLOCK), notices);
        Fx.run(() -> {
            var _ = export.save("grants", () -> {
                gathered++;
                return lines;
            });
        });
    }

    private static CsvExport.Lines of(boolean more, String... cells) {
        List<RecordColumn<String>> columns = List.of(RecordColumn.words("name", "Name", 9, cell -> cell));
        return new CsvExport.Lines(new RecordCsv<>(columns, List.of(cells)), more);
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertTold(Tone tone, String title, String detail) {
        assertThat(notices.kept()).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(tone);
            assertThat(notice.title()).isEqualTo(title);
            assertThat(notice.detail()).contains(detail);
        });
    }
}
