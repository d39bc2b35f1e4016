package org.gatehouse.console.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;

/// Asks what an act needs in a dialog, and keeps each form with what was typed until its act is done: neither a
/// refusal nor a lost connection nor Escape loses a word. Belongs to the FX thread.
public final class Forms {
    private final Dialogs dialogs;
    private final Acts acts;
    private final Map<String, Form> kept = new HashMap<>();

    public Forms(Dialogs dialogs, Acts acts) {
        this.dialogs = dialogs;
        this.acts = acts;
    }

    /// One act that is asked for.
    ///
    /// @param name names the act and what it is done to, "lock p-jkeller 3"; its form is kept under it
    /// @param title of the dialog, names whom or what it is about
    /// @param button says what will be done
    public record Asking(String name, String title, Descriptor button, ActionButton.Kind kind) {}

    /// Shows the form of an act.
    ///
    /// @param make makes the form unless one was kept
    /// @param send called with the form once the act is chosen
    public <F extends Form> Layers.Open ask(Asking asking, Class<F> type, Supplier<F> make, Consumer<F> send) {
        F form = type.cast(kept.computeIfAbsent(asking.name(), _ -> make.get()));
        Dialog.Act act = new Dialog.Act(asking.button(), asking.kind(), form.possible(), () -> send.accept(form));
        Layers.Open open = dialogs.ask(new Dialog(asking.title(), form.node(), java.util.List.of(act)));
        form.begin();
        return open;
    }

    /// Sends the act, see [Acts#send], and forgets its form once it is done.
    public <T> void send(
            Asking asking, Object content, Function<ActKey, CompletableFuture<T>> call, Consumer<? super T> done) {
        acts.send(asking.name(), content, call, answer -> {
            kept.remove(asking.name());
            done.accept(answer);
        });
    }
}
