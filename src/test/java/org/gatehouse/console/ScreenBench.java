package org.gatehouse.console;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.StreamState;
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
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.Id;

/// What a screen leans on, without a window and without a service: work is done at once on the thread that asks,
/// time stands still, and what is remembered is forgotten with the bench. Made on the FX thread.
public final class ScreenBench implements LiveFeed, Navigator, Preferences {
    public static final Instant NOW = Instant.parse("2026-11-24T13:36:00Z");

    public final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    public final Words words = Words.of(Messages.load(), clock);
    public final Ticker ticker = new Ticker(clock);
    public final Threads threads;
    public final Layers layers;
    public final Notices notices = new Notices();

    /// Where screens were asked to go, in order.
    public final List<Object> wentTo = new ArrayList<>();

    /// How events arrive, for screens that are told of it.
    public final ObjectProperty<List<FeedView>> feeds = new SimpleObjectProperty<>(List.of());

    private final StackPane place = new StackPane();
    private final Map<String, String> kept = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<StreamState> state = new ReadOnlyObjectWrapper<>();
    private final Me me;

    public ScreenBench(Me me) {
        this(me, new Threads(Runnable::run, Runnable::run, (_, _) -> {}, () -> 0));
    }

    /// @param threads where work is done instead, and by what time
    public ScreenBench(Me me, Threads threads) {
        this.me = me;
        this.threads = threads;
        this.layers = new Layers(place);
    }

    /// A context whose client reaches nobody: screens under test are given calls of their own.
    public ConsoleContext context() {
        GatehouseClient nobody =
                new GatehouseClient(URI.create("http://127.0.0.1:9"), () -> "token", (_, _) -> {}, clock);
        return new ConsoleContext(
                me,
                nobody,
                this,
                new SimpleObjectProperty<>(new QueueCounts(Map.of(), 0, 0)),
                feeds,
                clock,
                ticker,
                threads,
                words,
                notices,
                new Dialogs(layers, words.messages()),
                this,
                this,
                new StillLooks(),
                title -> Optional.empty());
    }

    /// Puts a screen where it is shown, within [#layers].
    public void place(Node view) {
        place.getChildren().setAll(view);
    }

    /// Lays a screen out in a window of this size, as it would be seen.
    public Scene show(Node view, Dimension2D size, Appearance appearance) {
        place(view);
        Scene scene =
                layers.getScene() == null ? new Scene(layers, size.getWidth(), size.getHeight()) : layers.getScene();
        appearance.applyTo(scene);
        scene.snapshot(null);
        return scene;
    }

    /// Tells everybody who listens.
    public void tell(List<StreamEvent> events) {
        List.copyOf(listeners).forEach(listener -> listener.onEvents(events));
    }

    /// How many listen.
    public int listening() {
        return listeners.size();
    }

    /// Every visible node that takes the focus and says neither by its text nor by an accessible text what it is.
    public static List<String> nameless(Parent root) {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    /// How many visible nodes take the focus.
    public static int stops(Node node) {
        if (!node.isVisible()) {
            return 0;
        }
        int mine = node.isFocusTraversable() ? 1 : 0;
        return node instanceof Parent parent
                ? mine
                        + parent.getChildrenUnmodifiable().stream()
                                .mapToInt(ScreenBench::stops)
                                .sum()
                : mine;
    }

    private static void collect(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        boolean labelled = node instanceof Labeled labeled && isSaid(labeled.getText());
        if (node.isFocusTraversable() && !labelled && !isSaid(node.getAccessibleText())) {
            found.add(node.getClass().getSimpleName() + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isSaid(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public ReadOnlyObjectProperty<StreamState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void show(String screenId) {
        wentTo.add(screenId);
    }

    @Override
    public boolean canOpen(Id thing) {
        return true;
    }

    @Override
    public void open(Id thing) {
        wentTo.add(thing);
    }

    @Override
    public boolean canAsk() {
        return true;
    }

    @Override
    public void ask(NeededAccess needed) {
        wentTo.add(needed);
    }

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
            public void put(String key, double position) {
                kept.put("divider." + key, Double.toString(position));
            }
        };
    }
}
