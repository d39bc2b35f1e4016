package org.gatehouse.console.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.Id;

/// The screens of a session, one of them active. Belongs to the FX thread.
final class ScreenHost implements Navigator, AutoCloseable {
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final CommandRegistry registry;
    private final Consumer<Node> place;
    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper(this, "current", "");
    private CommandRegistry.Registration keys = () -> {};

    /// @param registry where the active screen's commands are registered
    /// @param place shows a screen's view in the window
    ScreenHost(CommandRegistry registry, Consumer<Node> place) {
        this.registry = registry;
        this.place = place;
    }

    void add(String id, Screen screen) {
        screens.put(id, screen);
    }

    /// The id of the active screen; empty before the first.
    ReadOnlyStringProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    Map<String, Screen> screens() {
        return new LinkedHashMap<>(screens);
    }

    @Override
    public void show(String screenId) {
        assert Platform.isFxApplicationThread();
        Screen next = screens.get(screenId);
        if (next == null || screenId.equals(current.get())) {
            return;
        }
        leave();
        current.set(screenId);
        place.accept(next.view());
        // What stands in a split pane is in the window only once that is styled, and takes no focus before.
        next.view().applyCss();
        keys = registry.register(next.commands());
        next.onActivate();
        Platform.runLater(next::takeKeyboard);
    }

    @Override
    public boolean canOpen(Id thing) {
        return find(thing).isPresent();
    }

    @Override
    public void open(Id thing) {
        find(thing).ifPresent(found -> {
            show(found.getKey());
            found.getValue().reveal(thing);
        });
    }

    @Override
    public void open(String screenId, Id thing) {
        Screen screen = screens.get(screenId);
        if (screen != null) {
            show(screenId);
            screen.reveal(thing);
        }
    }

    @Override
    public boolean canAsk() {
        return asking().isPresent();
    }

    @Override
    public void ask(NeededAccess needed) {
        asking().ifPresent(found -> {
            show(found.getKey());
            found.getValue().ask(needed);
        });
    }

    private Optional<Map.Entry<String, Screen>> asking() {
        return screens.entrySet().stream()
                .filter(entry -> entry.getValue().canAsk())
                .findFirst();
    }

    /// Sends what the screens hold back.
    ///
    /// @return completes with what could not be sent, in words
    CompletableFuture<List<String>> settle() {
        List<CompletableFuture<List<String>>> all =
                screens.values().stream().map(Screen::settle).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(_ -> all.stream().flatMap(one -> one.join().stream()).toList());
    }

    @Override
    public void close() {
        leave();
        current.set("");
        screens.values().forEach(Screen::close);
        screens.clear();
    }

    private Optional<Map.Entry<String, Screen>> find(Id thing) {
        return screens.entrySet().stream()
                .filter(entry -> entry.getValue().canReveal(thing))
                .findFirst();
    }

    private void leave() {
        keys.close();
        keys = () -> {};
        Screen before = screens.get(current.get());
        if (before != null) {
            before.onDeactivate();
        }
    }
}
