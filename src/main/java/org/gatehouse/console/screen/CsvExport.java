package org.gatehouse.console.screen;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.RecordCsv;
import org.gatehouse.console.kit.Tone;

/// Writes tables as CSV files (UTF-8) where the person chooses, and tells them what became of it. Written off the FX
/// thread, and put into its place only once it is whole: a file that was there stays until then.
public final class CsvExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final FilePicker files;
    private final Clock clock;
    private final Threads threads;
    private final Words words;
    private final Notices notices;

    /// What is written.
    ///
    /// @param more whether the list goes on beyond it, which is said
    public record Lines(RecordCsv<?> csv, boolean more) {}

    public CsvExport(FilePicker files, Clock clock, Threads threads, Words words, Notices notices) {
        this.files = files;
        this.clock = clock;
        this.threads = threads;
        this.words = words;
        this.notices = notices;
    }

    /// Asks where, gathers the lines and writes them. Nothing is done if no place is chosen.
    ///
    /// @param what begins the file's name, "grants"
    /// @param gather loads the lines, once a place is chosen; may fail with a [ServiceFailure]
    /// @return completes on the FX thread once it is written or told why not; never fails
    public CompletableFuture<Void> save(String what, Supplier<CompletableFuture<Lines>> gather) {
        assert Platform.isFxApplicationThread();
        String name = "gatehouse-" + what + "-" + STAMP.format(ZonedDateTime.now(clock)) + ".csv";
        return files.place(words.text("export.where"), name)
                .map(place -> save(place, gather.get()))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> save(Path place, CompletableFuture<Lines> gathered) {
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<Lines> written = gathered.thenApplyAsync(lines -> write(place, lines), threads.background());
        threads.deliver(written, (lines, thrown) -> {
            notices.post(thrown == null ? done(place, lines) : failed(place, thrown));
            told.complete(null);
        });
        return told;
    }

    private static Lines write(Path place, Lines lines) {
        Path whole = place.toAbsolutePath();
        try {
            Path begun = Files.createTempFile(whole.getParent(), ".gatehouse-", ".csv");
            try {
                try (Writer writer = Files.newBufferedWriter(begun, StandardCharsets.UTF_8)) {
                    lines.csv().writeTo(writer);
                }
                Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(begun);
            }
            return lines;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Notice done(Path place, Lines lines) {
        String title = words.text(
                lines.more() ? "export.done-more" : "export.done", lines.csv().size());
        return Notice.of(Tone.SUCCESS, title, place.toString(), clock.instant());
    }

    private Notice failed(Path place, Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String why = switch (cause) {
            case ServiceFailure failure -> failure.words();
            case CancellationException _ -> words.text("export.left");
            default -> words.text("export.failed-why", place, String.valueOf(cause.getMessage()));
        };
        return Notice.of(Tone.DANGER, words.text("export.failed"), why, clock.instant());
    }
}
