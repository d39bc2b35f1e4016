package org.gatehouse.console.activity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import org.gatehouse.console.client.ActivityCalls;
import org.gatehouse.console.client.ActivityCalls.Exported;
import org.gatehouse.console.client.ActivitySearch;
import org.gatehouse.console.client.ExportForm;
import org.gatehouse.console.live.Throttle;
import org.gatehouse.console.screen.FileExport;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// Takes all that is found out as a file: asks where, shows how far it is, and can be cancelled. One at a time.
/// Belongs to the FX thread.
final class ExportRun {
    private static final Duration SHOWN_EVERY = Duration.ofMillis(100);
    private static final Exported NOTHING_YET = new Exported(0, 0, 0);

    private final ActivityCalls calls;
    private final FileExport files;
    private final ObjectProperty<@Nullable Exported> shown;
    private final Words words;
    private final Throttle showing;
    private volatile Exported latest = NOTHING_YET;
    private volatile ActivityCalls.@Nullable Exporting under;
    private volatile boolean cancelled;

    /// @param shown how far the one under way is; null while there is none
    ExportRun(
            ActivityCalls calls,
            FileExport files,
            ObjectProperty<@Nullable Exported> shown,
            Words words,
            Threads threads) {
        this.calls = calls;
        this.files = files;
        this.shown = shown;
        this.words = words;
        this.showing = new Throttle(this::show, SHOWN_EVERY, threads.fx(), threads.delay(), threads.nanoTime());
    }

    /// Asks where, and begins unless no place is chosen or another export is under way.
    void begin(ActivitySearch search, ExportForm form) {
        assert Platform.isFxApplicationThread();
        FileExport.Wanted wanted = new FileExport.Wanted(
                "activity", form.wire(), words.text("activity.export.where"), words.text("activity.export.cancelled"));
        Optional<Path> place = shown.get() == null ? files.place(wanted) : Optional.empty();
        if (place.isEmpty()) {
            return;
        }
        cancelled = false;
        latest = NOTHING_YET;
        shown.set(NOTHING_YET);
        var _ = files.save(wanted, place.get(), file -> write(search, form, file))
                .whenComplete((_, _) -> {
                    under = null;
                    shown.set(null);
                });
    }

    private CompletableFuture<String> write(ActivitySearch search, ExportForm form, Path file) {
        ActivityCalls.Exporting exporting = calls.export(search, form, file, this::came);
        under = exporting;
        if (cancelled) {
            exporting.cancel();
        }
        return exporting.done().thenApply(this::said);
    }

    /// On a thread of the client.
    private void came(Exported now) {
        latest = now;
        showing.trigger();
    }

    private void show() {
        if (shown.get() != null) {
            shown.set(latest);
        }
    }

    /// What was written by then is deleted. Does nothing while none is under way.
    void cancel() {
        cancelled = true;
        ActivityCalls.Exporting going = under;
        if (going != null) {
            going.cancel();
        }
    }

    private String said(Exported done) {
        return done.exported() < done.matched()
                ? words.text("activity.exported-of", done.exported(), done.matched())
                : words.text("activity.export.done", done.written());
    }
}
