package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.jspecify.annotations.Nullable;

/// Finds entries of a register while words of them are typed. Belongs to the FX thread.
///
/// @param <T> an entry
final class RegisterSearch<T> {
    /// How many are shown; more are narrowed down by typing on.
    static final int MOST = 50;

    static final Duration PAUSE = Duration.ofMillis(150);

    private final BiFunction<@Nullable String, PageOf, CompletableFuture<Page<T>>> find;
    private final Threads threads;
    private final Latest latest = new Latest();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ObjectProperty<ListState> state = new SimpleObjectProperty<>(this, "state", new ListState.Ready());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");

    /// @param find asks the service for a page of the entries that hold the words, all for null
    RegisterSearch(BiFunction<@Nullable String, PageOf, CompletableFuture<Page<T>>> find, Threads threads) {
        this.find = find;
        this.threads = threads;
        text.subscribe((_, _) -> lookSoon());
    }

    /// The words looked for.
    StringProperty textProperty() {
        return text;
    }

    ObservableList<T> found() {
        return found;
    }

    ObjectProperty<ListState> stateProperty() {
        return state;
    }

    /// Whether the register holds others that match.
    BooleanProperty moreProperty() {
        return more;
    }

    /// Looks at once, as when the form is opened.
    void look() {
        assert Platform.isFxApplicationThread();
        state.set(new ListState.Loading());
        String wanted = text.get().strip();
        threads.deliver(
                find.apply(wanted.isEmpty() ? null : wanted, PageOf.first(MOST)),
                latest.<Page<T>>only(this::show, this::fail));
    }

    private void lookSoon() {
        Latest.Ticket ticket = latest.begin();
        threads.delay()
                .after(
                        PAUSE,
                        () -> threads.fx().execute(() -> {
                            if (ticket.isCurrent()) {
                                look();
                            }
                        }));
    }

    private void show(Page<T> page) {
        more.set(page.next() != null);
        found.setAll(page.items());
        state.set(new ListState.Ready());
    }

    private void fail(Throwable thrown) {
        state.set(ListStates.of(thrown, this::look));
    }
}
