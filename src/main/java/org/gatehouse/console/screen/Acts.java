package org.gatehouse.console.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ServiceFailure;
import org.jspecify.annotations.Nullable;

/// Sends the acts of one screen, one at a time. An act that failed and is tried again with the same content bears
/// the same key, so that it is done once even where the first answer was lost. Belongs to the FX thread.
public final class Acts {
    private final Threads threads;
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
    private final Map<String, Pending> keys = new HashMap<>();

    /// Why the last act was not done.
    ///
    /// @param act its name
    /// @param failure what the service said, or that it said nothing
    public record Trouble(String act, ServiceFailure failure) {
        public String words() {
            return failure.words();
        }
    }

    private record Pending(Object content, ActKey key) {}

    public Acts(Threads threads) {
        this.threads = threads;
    }

    /// Whether an act is on its way.
    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Null when the last act was done, or none was tried.
    public ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public void forgetTrouble() {
        trouble.set(null);
    }

    /// Sends an act; does nothing while another is on its way.
    ///
    /// @param act names the act and what it is done to, "lock p-jkeller"
    /// @param content what is sent; the key stays the same while this does
    /// @param done takes the answer
    public <T> void send(
            String act, Object content, Function<ActKey, CompletableFuture<T>> call, Consumer<? super T> done) {
        assert Platform.isFxApplicationThread();
        if (sending.get()) {
            return;
        }
        sending.set(true);
        trouble.set(null);
        threads.deliver(call.apply(key(act, content)), (answer, thrown) -> {
            sending.set(false);
            if (thrown != null) {
                trouble.set(new Trouble(act, ServiceFailure.of(thrown)));
            } else {
                keys.remove(act);
                done.accept(answer);
            }
        });
    }

    private ActKey key(String act, Object content) {
        Pending before = keys.get(act);
        if (before != null && before.content().equals(content)) {
            return before.key();
        }
        Pending now = new Pending(content, ActKey.fresh());
        keys.put(act, now);
        return now.key();
    }
}
