package org.gatehouse.console.request;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.command.CommandRegistry;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Preferences;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;

/// The whole Requests screen in a frame of its own, over a service whose answers a test gives.
final class ScreenDesk {
    final FakeRequestCalls calls = new FakeRequestCalls();
    final Notices notices = new Notices();
    final StackPane frame = new StackPane();
    final Layers layers = new Layers(frame);
    final CommandRegistry registry = new CommandRegistry();
    final RequestsScreen screen;
    final Ticker ticker;
    private final ObjectProperty<QueueCounts> counts = new SimpleObjectProperty<>(
            new QueueCounts(Map.of(QueueView.NEEDS_ME, 3, QueueView.WAITING, 12, QueueView.DUE_SOON, 1), 4, 0));

    ScreenDesk(Desk time) {
        this(time, RequestFixtures.steward(), null, time.threads);
    }

    /// @param other answers instead of [#calls] where it is not null
    ScreenDesk(Desk time, Me me, @org.jspecify.annotations.Nullable RequestCalls other, Threads threads) {
        Words words = Words.of(Messages.load(), time.clock);
        ticker = new Ticker(time.clock);
        ConsoleContext context = new ConsoleContext(
                me,
                new GatehouseClient(URI.create("http://127.0.0.1:9"), () -> "unused", threads.delay(), time.clock),
                new StillFeed(),
                counts,
                new javafx.beans.property.SimpleObjectProperty<>(java.util.List.of()),
                time.clock,
                ticker,
                threads,
                words,
                notices,
                new Dialogs(layers, words.messages()),
                new Nowhere(),
                new Forgetful(),
                new org.gatehouse.console.screen.PlainLooks(),
                _ -> java.util.Optional.empty());
        screen = new RequestsScreen(
                context,
                other == null ? calls : other,
                () -> CompletableFuture.completedFuture(new Page<Person>(List.of(RequestFixtures.colleague()), null)));
        frame.getChildren().add(screen.view());
        registry.register(screen.commands());
    }

    Scene scene(double width, double height) {
        Scene scene = new Scene(layers, width, height);
        registry.installOn(scene, layers.modalProperty()::get);
        return scene;
    }

    void run(String command) {
        registry.find("requests." + command).orElseThrow().run();
    }

    private static final class StillFeed implements LiveFeed {
        private final ReadOnlyObjectWrapper<StreamState> state =
                new ReadOnlyObjectWrapper<>(new StreamState.Connecting());

        @Override
        public Subscription subscribe(Listener listener) {
            return Subscription.EMPTY;
        }

        @Override
        public ReadOnlyObjectProperty<StreamState> stateProperty() {
            return state.getReadOnlyProperty();
        }
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void show(String screenId) {}

        @Override
        public boolean canOpen(Id thing) {
            return false;
        }

        @Override
        public void open(Id thing) {}
    }

    private static final class Forgetful implements Preferences {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void put(String key, String value) {
            kept.put(key, value);
        }

        @Override
        public SplitMemory.Store dividers() {
            return new SplitMemory.Store() {
                @Override
                public OptionalDouble get(String key) {
                    return OptionalDouble.empty();
                }

                @Override
                public void put(String key, double position) {}
            };
        }
    }
}
