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
import java.util.function.Function;
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
        return chosen(what, place -> {
            CompletableFuture<Lines> gathered = gather.get();
            return save(place, begun -> gathered.thenApplyAsync(lines -> write(begun, lines), threads.background()));
        });
    }

    /// Asks where, and lets something else write the file. Nothing is done if no place is chosen.
    ///
    /// @param write writes to the file it is given, called off the FX thread, and says what came of it; may
    ///              fail with a [ServiceFailure]
    /// @return completes on the FX thread once it is written or told why not; never fails
    public CompletableFuture<Void> saveAs(String what, Function<Path, CompletableFuture<String>> write) {
        return chosen(what, place -> save(place, write));
    }

    private CompletableFuture<Void> chosen(String what, Function<Path, CompletableFuture<Void>> save) {
        assert Platform.isFxApplicationThread();
        String name = "gatehouse-" + what + "-" + STAMP.format(ZonedDateTime.now(clock)) + ".csv";
        return files.place(words.text("export.where"), name)
                .map(save)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> save(Path place, Function<Path, CompletableFuture<String>> write) {
        Path whole = place.toAbsolutePath();
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<String> written = CompletableFuture.supplyAsync(() -> begin(whole), threads.background())
                .thenCompose(begun -> write.apply(begun)
                        .thenApplyAsync(said -> finish(begun, whole, said), threads.background())
                        .whenCompleteAsync((_, _) -> forget(begun), threads.background()));
        threads.deliver(written, (said, thrown) -> {
            notices.post(
                    thrown == null
                            ? Notice.of(Tone.SUCCESS, said, place.toString(), clock.instant())
                            : failed(place, thrown));
            told.complete(null);
        });
        return told;
    }

    private static Path begin(Path whole) {
        try {
            return Files.createTempFile(whole.getParent(), ".gatehouse-", ".csv");
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static String finish(Path begun, Path whole, String said) {
        try {
            Files.move(begun, whole, StandardCopyOption.REPLACE_EXISTING);
            return said;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /// What was begun and is not in its place is of no use.
    private static void forget(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private String write(Path begun, Lines lines) {
        try (Writer writer = Files.newBufferedWriter(begun, StandardCharsets.UTF_8)) {
            lines.csv().writeTo(writer);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return words.text(
                lines.more() ? "export.done-more" : "export.done", lines.csv().size());
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
