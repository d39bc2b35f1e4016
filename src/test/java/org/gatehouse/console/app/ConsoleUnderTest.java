package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.Fx;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;

/// The whole console with one screen or some, in no window.
final class ConsoleUnderTest implements AutoCloseable {
    static final Origin.Demo DEMO = new Origin.Demo(Path.of("nowhere"));

    /// The screens made so far, one a session of somebody who may open it.
    final List<NamedScreen> screens = new ArrayList<>();

    /// Whether the console ended itself.
    final BooleanProperty quit = new SimpleBooleanProperty();

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    /// What a call that ends with the console still wants to put off is let go.
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, new DiscardPolicy());
    private final Console console;

    /// With the two people of the team to choose from.
    ConsoleUnderTest(FakeTeam team) {
        this(origin -> new Access(origin, team.url(), List.of(FakeTeam.ROSA, FakeTeam.JONAS)));
    }

    ConsoleUnderTest(AccessFinder finder) {
        this(finder, "requests");
    }

    /// @param ids of the screens
    ConsoleUnderTest(AccessFinder finder, String... ids) {
        Clock clock = Clock.fixed(FakeTeam.NOW, ZoneOffset.UTC);
        Threads threads = new Threads(Platform::runLater, background, Delay.on(timer), System::nanoTime);
        StoredPreferences preferences =
                new StoredPreferences(new PreferenceFile(Path.of("unused")), Map.of(), (_, _) -> {}, background);
        console = Fx.call(() -> new Console(
                new Surroundings(threads, clock, Words.of(Messages.load(), clock), preferences),
                new Looks(preferences, null),
                new Dimension2D(1440, 900),
                IntStream.range(0, ids.length)
                        .mapToObj(i -> NamedScreen.kind(ids[i], KeyCode.getKeyCode(Integer.toString(i + 1)), screens))
                        .toList(),
                finder,
                DEMO,
                _ -> Optional.empty(),
                () -> quit.set(true)));
    }

    Console get() {
        return console;
    }

    /// Signs in and waits until that is done.
    void begin() {
        Fx.run(() -> console.begin(DEMO));
        await(console.model().phase, Phase.Working.class::isInstance);
    }

    /// Waits until a value is as wanted, and until what made it so is over.
    static <T> void await(ObservableValue<T> value, Predicate<T> wanted) {
        CompletableFuture<Boolean> reached = new CompletableFuture<>();
        Fx.run(() -> value.subscribe(now -> {
            if (wanted.test(now)) {
                reached.complete(true);
            }
        }));
        try {
            assertThat(reached.get(30, TimeUnit.SECONDS)).isTrue();
            Fx.run(() -> {});
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError("It never came to that; now it is " + value.getValue(), e);
        }
    }

    @Override
    public void close() {
        Fx.run(console::close);
        timer.shutdownNow();
        background.shutdownNow();
    }
}
