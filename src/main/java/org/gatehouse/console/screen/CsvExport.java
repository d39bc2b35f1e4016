package org.gatehouse.console.screen;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.RecordCsv;
import org.gatehouse.console.kit.Tone;

/// Writes tables as CSV files (UTF-8) where a person finds what they download, under a name of their own, and tells
/// them where. Written off the FX thread.
public final class CsvExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Path folder;
    private final Clock clock;
    private final Threads threads;
    private final Words words;
    private final Notices notices;

    /// @param folder where the files go, see [#downloads]
    public CsvExport(Path folder, Clock clock, Threads threads, Words words, Notices notices) {
        this.folder = folder;
        this.clock = clock;
        this.threads = threads;
        this.words = words;
        this.notices = notices;
    }

    /// The person's folder of downloads; their home where there is none.
    public static Path downloads() {
        Path home = Path.of(System.getProperty("user.home"));
        Path downloads = home.resolve("Downloads");
        return Files.isDirectory(downloads) ? downloads : home;
    }

    /// @param what begins the file's name, "grants"
    /// @return the file, once it is written and told of; never fails
    public CompletableFuture<Path> save(String what, RecordCsv<?> csv) {
        Path file = folder.resolve("gatehouse-" + what + "-" + STAMP.format(ZonedDateTime.now(clock)) + ".csv");
        CompletableFuture<Path> told = new CompletableFuture<>();
        CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> write(file, csv), threads.background());
        threads.deliver(written, (path, thrown) -> {
            notices.post(
                    thrown == null
                            ? notice(Tone.SUCCESS, words.text("export.done", csv.size()), path.toString())
                            : notice(Tone.DANGER, words.text("export.failed"), reason(file, thrown)));
            told.complete(file);
        });
        return told;
    }

    private static Path write(Path file, RecordCsv<?> csv) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            csv.writeTo(writer);
            return file;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private String reason(Path file, Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return words.text("export.failed-why", file, String.valueOf(cause.getMessage()));
    }

    private Notice notice(Tone tone, String title, String detail) {
        return Notice.of(tone, title, detail, clock.instant());
    }
}
