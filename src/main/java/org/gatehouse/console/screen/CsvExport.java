package org.gatehouse.console.screen;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.RecordCsv;

/// Writes tables as CSV files (UTF-8) where the person chooses, and tells them what became of it.
public final class CsvExport {
    private final FileExport files;
    private final Threads threads;
    private final Words words;

    /// What is written.
    ///
    /// @param more whether the list goes on beyond it, which is said
    public record Lines(RecordCsv<?> csv, boolean more) {}

    public CsvExport(FilePicker files, Clock clock, Threads threads, Words words, Notices notices) {
        this.files = new FileExport(files, clock, threads, words, notices);
        this.threads = threads;
        this.words = words;
    }

    /// Asks where, gathers the lines and writes them. Nothing is done if no place is chosen.
    ///
    /// @param what begins the file's name, "grants"
    /// @param gather loads the lines, once a place is chosen; may fail with a
    ///               [org.gatehouse.console.client.ServiceFailure]
    /// @return completes on the FX thread once it is written or told why not; never fails
    public CompletableFuture<Void> save(String what, Supplier<CompletableFuture<Lines>> gather) {
        FileExport.Wanted wanted =
                new FileExport.Wanted(what, "csv", words.text("export.where"), words.text("export.left"));
        return files.place(wanted)
                .map(place -> {
                    CompletableFuture<Lines> gathered = gather.get();
                    return files.save(
                            wanted,
                            place,
                            begun -> gathered.thenApplyAsync(lines -> write(begun, lines), threads.background()));
                })
                .orElseGet(() -> CompletableFuture.completedFuture(null));
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
}
