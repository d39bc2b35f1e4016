package org.gatehouse.console.screen;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.gatehouse.console.command.Command;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.Id;

/// One screen of the console, for one signed-in person. Belongs to the FX thread.
///
/// Lifecycle: made with the session, cheaply and without any call of the service; then any number of times
/// [#onActivate] … [#onDeactivate]; at last [#close]. What one begins, its opposite ends. What a person typed
/// outlives deactivation and a lost connection.
public interface Screen {
    /// What is drawn. Built at the first call and the same node from then on.
    Node view();

    /// What can be done here. The same list at each call; its keys work while the screen is active.
    List<Command> commands();

    /// What waits here, for the navigation. Kept up to date whether or not the screen is active. Nothing waits at most
    /// screens.
    default ObservableValue<Badge> badge() {
        return new SimpleObjectProperty<>(Badge.NONE);
    }

    /// It is about to be shown: begins to follow the live feed and loads what it lacks.
    void onActivate();

    /// The keyboard goes where work on it begins; called once it stands in the window, before which nothing can
    /// have the focus.
    default void takeKeyboard() {
        view().requestFocus();
    }

    /// It is no longer shown: stops what [#onActivate] began.
    void onDeactivate();

    /// Whether this screen shows things of this kind, so that the palette and other screens can lead here.
    default boolean canReveal(Id thing) {
        return false;
    }

    /// Selects and shows one thing, after the screen became active. A thing that is gone is said to be gone.
    default void reveal(Id thing) {}

    /// Whether access is asked for on this screen.
    default boolean canAsk() {
        return false;
    }

    /// Begins a request for this access, after the screen became active. Nothing that was typed is lost without asking.
    default void ask(NeededAccess needed) {}

    /// Sends what the person did and the service does not have yet, as before the session ends.
    ///
    /// @return completes with what could not be sent, in words; empty when all is sent
    default CompletableFuture<List<String>> settle() {
        return CompletableFuture.completedFuture(List.of());
    }

    /// The session ends; nothing is called afterwards.
    default void close() {}
}
