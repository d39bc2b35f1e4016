package org.gatehouse.console.kit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Latest;
import org.jspecify.annotations.Nullable;

/// Jumps to anything and runs any command by a few letters of its name. Matching happens off the FX thread, the
/// answers to outdated queries are dropped, and at most fifty are shown, with the count of all.
public final class CommandPalette {
    /// How many matches are shown.
    public static final int LIMIT = 50;

    private final Layers layers;
    private final Messages messages;
    private final Supplier<List<PaletteEntry>> entries;
    private final PaletteUse use;
    private final Executor background;
    private final Executor fx;
    private final Latest latest = new Latest();
    private @Nullable PaletteCard card;
    private FuzzyIndex.@Nullable Found shownLast;
    private List<PaletteEntry> indexed = List.of();
    private CompletableFuture<FuzzyIndex> index = CompletableFuture.completedFuture(FuzzyIndex.of(indexed));
    private Layers.Open open = () -> {};

    /// @param entries everything there is, asked on the FX thread each time the palette opens; an immutable list,
    ///         best the very same while nothing changed
    /// @param background runs the matching; one thread is enough
    /// @param fx runs tasks on the FX thread
    public CommandPalette(
            Layers layers,
            Messages messages,
            Supplier<List<PaletteEntry>> entries,
            PaletteUse use,
            Executor background,
            Executor fx) {
        this.layers = layers;
        this.messages = messages;
        this.entries = entries;
        this.use = use;
        this.background = background;
        this.fx = fx;
    }

    /// Opens the palette, or does nothing when it is open.
    public void open() {
        assert Platform.isFxApplicationThread();
        if (card != null) {
            return;
        }
        List<PaletteEntry> all = entries.get();
        if (!all.equals(indexed)) {
            indexed = all;
            // What was ready before is not made ready again: a palette opened after one change opens at once.
            index = index.thenApplyAsync(before -> before.with(all), background);
        }
        CompletableFuture<FuzzyIndex> ranked =
                index.thenApplyAsync(ready -> ready.rankedBy(entry -> use.count(entry.id())), background);
        shownLast = null;
        PaletteCard opened = new PaletteCard(messages, this::choose);
        card = opened;
        open = layers.showModal(Layers.Place.TOP, _ -> opened, this::closed);
        opened.field.textProperty().subscribe(query -> find(opened, ranked, query));
    }

    /// Closes the palette without choosing anything.
    public void close() {
        open.close();
    }

    private void closed() {
        latest.cancel();
        card = null;
    }

    private void choose(PaletteEntry entry) {
        close();
        use.used(entry.id());
        entry.action().run();
    }

    private void find(PaletteCard shown, CompletableFuture<FuzzyIndex> ranked, String query) {
        FuzzyIndex.Found earlier = shownLast;
        Latest.Ticket ticket = latest.begin();
        var _ = ranked.thenAcceptAsync(
                        ready -> {
                            // Letters typed faster than they are looked for are not looked for one by one.
                            if (ticket.isCurrent()) {
                                FuzzyIndex.Found found = ready.find(query, LIMIT, earlier);
                                fx.execute(() -> show(shown, ticket, found));
                            }
                        },
                        background)
                .exceptionallyAsync(CommandPalette::report, fx);
    }

    private void show(PaletteCard shown, Latest.Ticket ticket, FuzzyIndex.Found found) {
        if (ticket.isCurrent()) {
            shownLast = found;
            shown.show(found);
        }
    }

    /// Matching has no way to fail that a person could do anything about; what fails is a mistake and is logged as
    /// one.
    private static @Nullable Void report(Throwable mistake) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, mistake);
        return null;
    }
}
