package org.gatehouse.console.activity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.event.Activity;

/// What can be done on the Live activity screen, with its keys.
final class ActivityCommands {
    private final ActivityModel model;
    private final Words words;
    private final Acts acts;
    private final Command pause;
    private final Command export;
    private final Command back;
    private final Command open;
    private final Command lock;
    private final Command request;
    private final Map<Pivot, Command> pivots = new EnumMap<>(Pivot.class);

    /// What the screen does when asked to.
    interface Acts {
        void next();

        void previous();

        void togglePause();

        void reload();

        void search();

        void chart();

        void export();

        void back();

        void openGrant(Activity event);

        void pivot(Pivot pivot, Activity event);

        void lock(Activity event);

        void request(Activity event);

        boolean canRequest(Activity event);
    }

    /// @param mayLock whether this person may lock others out
    ActivityCommands(ActivityModel model, Words words, boolean mayLock, Acts acts) {
        this.model = model;
        this.words = words;
        this.acts = acts;
        ObservableBooleanValue moving = Bindings.createBooleanBinding(
                () -> model.searchProperty().get().range().movesOn(), model.searchProperty());
        pause = command("pause", new KeyCodeCombination(KeyCode.SPACE), moving, acts::togglePause);
        export = command(
                "export",
                new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN),
                Bindings.isNull(model.exportProperty()),
                acts::export);
        back = command("back", new KeyCodeCombination(KeyCode.B), model.canGoBackProperty(), acts::back);
        open = command(
                "open-grant",
                new KeyCodeCombination(KeyCode.O),
                Bindings.createBooleanBinding(() -> shownWithGrant() != null, model.shownProperty()),
                () -> acts.openGrant(Objects.requireNonNull(shownWithGrant())));
        lock = withShown("lock", KeyCode.L, event -> mayLock && event.person() != null, acts::lock);
        request = withShown("request", KeyCode.Q, acts::canRequest, acts::request);
        pivots.put(Pivot.IDENTITY, pivot(Pivot.IDENTITY, KeyCode.P));
        pivots.put(Pivot.ASSET, pivot(Pivot.ASSET, KeyCode.A));
        pivots.put(Pivot.GRANT, pivot(Pivot.GRANT, KeyCode.G));
        pivots.put(Pivot.NETWORK, pivot(Pivot.NETWORK, KeyCode.N));
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(
                plain("next", new KeyCodeCombination(KeyCode.J), acts::next),
                plain("previous", new KeyCodeCombination(KeyCode.K), acts::previous),
                pause,
                back,
                open,
                lock,
                request));
        all.addAll(pivots.values());
        all.add(plain("reload", new KeyCodeCombination(KeyCode.R), acts::reload));
        all.add(plain("chart", new KeyCodeCombination(KeyCode.H), acts::chart));
        all.add(plain("search", new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN), acts::search));
        all.add(export);
        return List.copyOf(all);
    }

    Command pause() {
        return pause;
    }

    Command export() {
        return export;
    }

    Command back() {
        return back;
    }

    Command lock() {
        return lock;
    }

    Command request() {
        return request;
    }

    Command pivot(Pivot pivot) {
        return Objects.requireNonNull(pivots.get(pivot));
    }

    private @org.jspecify.annotations.Nullable Activity shownWithGrant() {
        Activity event = model.shownProperty().get();
        return event == null || event.grant() == null ? null : event;
    }

    private Command pivot(Pivot pivot, KeyCode key) {
        return withShown(
                "pivot-" + EventWords.lower(pivot),
                key,
                event -> pivot.value(event).isPresent(),
                event -> acts.pivot(pivot, event));
    }

    /// Something done with the event at the right.
    private Command withShown(String id, KeyCode key, Predicate<Activity> possible, Consumer<Activity> act) {
        ObservableBooleanValue enabled = Bindings.createBooleanBinding(
                () -> {
                    Activity event = model.shownProperty().get();
                    return event != null && possible.test(event);
                },
                model.shownProperty());
        return command(id, new KeyCodeCombination(key), enabled, () -> {
            Activity event = model.shownProperty().get();
            if (event != null) {
                act.accept(event);
            }
        });
    }

    private Command plain(String id, KeyCombination key, Runnable action) {
        return Command.of("activity." + id, group(), descriptor(id, key), action);
    }

    private Command command(String id, KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        return new Command("activity." + id, group(), descriptor(id, key), enabled, action);
    }

    private String group() {
        return words.text("screen.activity.title");
    }

    private Descriptor descriptor(String id, KeyCombination key) {
        return Descriptor.of(words.text("activity.act." + id), words.text("activity.act-hint." + id))
                .withKey(key);
    }
}
