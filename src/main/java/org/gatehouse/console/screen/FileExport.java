package org.gatehouse.console.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javafx.application.Platform;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.Tone;

/// Puts a file where the person chooses, and tells them what became of it. It is written off the FX thread, and put
/// into its place only once it is whole: a file that was there stays until then.
public final class FileExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final FilePicker files;
    private final Clock clock;
    private final Threads threads;
    private final Words words;
    private final Notices notices;

    public FileExport(FilePicker files, Clock clock, Threads threads, Words words, Notices notices) {
        this.files = files;
        this.clock = clock;
        this.threads = threads;
        this.words = words;
        this.notices = notices;
    }

    /// What is to be exported.
    ///
    /// @param what begins the file's name, "grants"
    /// @param suffix ends it, "csv"
    /// @param where asks for its place
    /// @param left what is said when it was given up
    public record Wanted(String what, String suffix, String where, String left) {}

    /// Asks where.
    ///
    /// @return empty if no place was chosen
    public Optional<Path> place(Wanted wanted) {
        assert Platform.isFxApplicationThread();
        String name =
                "gatehouse-" + wanted.what() + "-" + STAMP.format(ZonedDateTime.now(clock)) + "." + wanted.suffix();
        return files.place(wanted.where(), name);
    }

    /// Lets something else write the file.
    ///
    /// @param place the place that was chosen
    /// @param write writes to the file it is given, called off the FX thread, and says what came of it; may
    ///              fail with a [ServiceFailure], and with a [CancellationException] when it was given up
    /// @return completes on the FX thread once it is written or told why not; never fails
    public CompletableFuture<Void> save(Wanted wanted, Path place, Function<Path, CompletableFuture<String>> write) {
        Path whole = place.toAbsolutePath();
        CompletableFuture<Void> told = new CompletableFuture<>();
        CompletableFuture<String> written = CompletableFuture.supplyAsync(
                        () -> begin(whole, wanted.suffix()), threads.background())
                .thenCompose(begun -> write.apply(begun)
                        .thenApplyAsync(said -> finish(begun, whole, said), threads.background())
                        .whenCompleteAsync((_, _) -> forget(begun), threads.background()));
        threads.deliver(written, (said, thrown) -> {
            notices.post(
                    thrown == null
                            ? Notice.of(Tone.SUCCESS, said, place.toString(), clock.instant())
                            : failed(wanted, place, thrown));
            told.complete(null);
        });
        return told;
    }

    private static Path begin(Path whole, String suffix) {
        try {
            return Files.createTempFile(whole.getParent(), ".gatehouse-", "." + suffix);
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

    private Notice failed(Wanted wanted, Path place, Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String why = switch (cause) {
            case ServiceFailure failure -> failure.words();
            case CancellationException _ -> wanted.left();
            default -> words.text("export.failed-why", place, String.valueOf(cause.getMessage()));
        };
        return Notice.of(Tone.DANGER, words.text("export.failed"), why, clock.instant());
    }
}
