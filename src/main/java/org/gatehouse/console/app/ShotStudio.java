package org.gatehouse.console.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.image.WritableImage;
import javafx.util.Subscription;
import javax.imageio.ImageIO;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Fonts;

/// A console of which pictures are taken: in no window, and driven from outside the FX thread, one state after
/// another.
final class ShotStudio implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;

    /// Lists lay themselves out anew once they know their size; after some rounds nothing moves any more.
    private static final int ROUNDS_TO_SETTLE = 4;

    /// A screen that has asked for nothing so long has all it wants.
    private static final Duration CALM = Duration.ofMillis(200);

    /// What is one's own is seen through the eyes of somebody who has some, and what one runs through the eyes of who
    /// runs it: screen and part in the demo team.
    private static final Map<String, String> EYES = Map.of("mine", "requester", "feeds", "administrator");

    private final ShotPlan plan;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Words words;
    private final MoodyService moody;
    private final Access team;
    private final Console console;
    private Mood mood = Mood.PLAIN;

    private ShotStudio(ShotPlan plan, Access team, MoodyService moody, Path temporary)
            throws ExecutionException, InterruptedException {
        this.plan = plan;
        this.moody = moody;
        this.team = team;
        Clock clock = Clock.system(ZoneId.systemDefault());
        Threads threads = new Threads(Platform::runLater, background, Delay.on(timer), System::nanoTime);
        PreferenceFile file = new PreferenceFile(temporary.resolve("console.json"));
        StoredPreferences preferences = new StoredPreferences(file, Map.of(), (_, _) -> {}, background);
        words = Words.of(Messages.load(), clock);
        Surroundings surroundings = new Surroundings(threads, clock, words, preferences);
        Access throughMoods = new Access(team.origin(), moody.url(), team.personas());
        Origin.Demo demo = new Origin.Demo(temporary.resolve("demo"));
        console = onFx(() -> {
            Fonts.load();
            Looks looks = new Looks(preferences, null);
            looks.wear(plan.appearance());
            Console made = new Console(
                    surroundings,
                    looks,
                    new Dimension2D(plan.size().width(), plan.size().height()),
                    Screens.ALL,
                    _ -> throughMoods,
                    demo,
                    _ -> Optional.empty(),
                    () -> {});
            made.begin(demo);
            return made;
        });
    }

    /// Opens the console and waits until somebody is signed in.
    ///
    /// @throws ExecutionException with the reason if that fails
    ///
    /// @param moody stands in front of the team's service
    static ShotStudio open(ShotPlan plan, Access team, MoodyService moody, Path temporary)
            throws ExecutionException, InterruptedException {
        moody.become(Mood.PLAIN);
        ShotStudio studio = new ShotStudio(plan, team, moody, temporary);
        studio.await(onFx(studio::signedIn));
        return studio;
    }

    /// @param only takes those alone whose name begins so
    /// @return how many states could not be drawn
    int takeAll(Path folder, String only, PrintWriter out, PrintWriter err)
            throws IOException, InterruptedException, ExecutionException {
        Album album = new Album(folder, only, out, err);
        int failed = album.take(onFx(() -> scenarios(id -> !EYES.containsKey(id))));
        for (Map.Entry<String, String> eyes : EYES.entrySet()) {
            await(onFx(() -> signIn(Mood.PLAIN, persona(eyes.getValue()))));
            failed += album.take(onFx(() -> scenarios(eyes.getKey()::equals)));
        }
        await(onFx(() -> signIn(Mood.PLAIN, team.personas().getFirst())));
        return failed + album.take(onFx(this::window));
    }

    private Persona persona(String key) {
        return team.personas().stream()
                .filter(persona -> persona.key().equals(key))
                .findFirst()
                .orElse(team.personas().getFirst());
    }

    /// Where the pictures go, and which are taken.
    private final class Album {
        private final Path folder;
        private final String only;
        private final PrintWriter out;
        private final PrintWriter err;

        Album(Path folder, String only, PrintWriter out, PrintWriter err) {
            this.folder = folder;
            this.only = only;
            this.out = out;
            this.err = err;
        }

        int take(List<Scenario> scenarios) throws IOException, InterruptedException {
            int failed = 0;
            for (Scenario scenario : scenarios) {
                if (!scenario.name().startsWith(only)) {
                    continue;
                }
                try {
                    await(onFx(() -> scenario.prepare().get()));
                    out.println(write(folder, scenario.name()));
                    out.flush();
                } catch (ExecutionException e) {
                    err.println("The picture " + scenario.name() + " could not be drawn: " + e.getCause());
                    failed++;
                }
            }
            return failed;
        }
    }

    @Override
    public void close() {
        // In this order: a stream that is being closed still asks the timer for another try.
        Platform.runLater(() -> {
            console.close();
            timer.shutdown();
            background.shutdown();
        });
    }

    private record Scenario(String name, Supplier<CompletionStage<?>> prepare) {}

    /// What the screens show of themselves, and then each in every mood of the service.
    ///
    /// @param wanted which screens, by id
    private List<Scenario> scenarios(Predicate<String> wanted) {
        List<Scenario> all = new ArrayList<>();
        ScreenHost host = Objects.requireNonNull(console.session()).host();
        host.screens().forEach((id, screen) -> {
            if (wanted.test(id) && screen instanceof ScreenShots shots) {
                for (ScreenShots.State state : shots.shotStates()) {
                    all.add(new Scenario(id + "-" + state.name(), () -> {
                        host.show(id);
                        return state.prepare().get();
                    }));
                }
            }
        });
        for (Mood each : EnumSet.complementOf(EnumSet.of(Mood.PLAIN))) {
            host.screens().keySet().stream()
                    .filter(wanted)
                    .forEach(id -> all.add(new Scenario(id + "-" + each.fileName(), () -> show(each, id))));
        }
        return all;
    }

    /// The window around the screens.
    private List<Scenario> window() {
        return new ShellShots(console, words)
                .shotStates().stream()
                        .map(state -> new Scenario("shell-" + state.name(), state.prepare()))
                        .toList();
    }

    /// Every mood is met by screens that know nothing yet.
    private CompletionStage<?> show(Mood wanted, String screen) {
        Persona me = Objects.requireNonNull(console.session()).opening().persona();
        CompletableFuture<?> ready = mood == wanted ? CompletableFuture.completedFuture(true) : signIn(wanted, me);
        return ready.thenRunAsync(
                        () -> Objects.requireNonNull(console.session()).host().show(screen), Platform::runLater)
                .thenRunAsync(this::awaitQuiet, background)
                .thenRunAsync(() -> {}, Platform::runLater);
    }

    private CompletableFuture<?> signIn(Mood next, Persona persona) {
        mood = next;
        moody.become(next);
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        console.beAs(persona);
        Subscription listening = console.model().me.subscribe((_, me) -> {
            if (me != null) {
                done.complete(true);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    private void awaitQuiet() {
        try {
            moody.awaitQuiet(CALM);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Boolean> signedIn() {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        console.model().phase.subscribe(phase -> {
            switch (phase) {
                case ShellModel.Phase.Starting _ -> {}
                case ShellModel.Phase.Working _ -> future.complete(true);
                case ShellModel.Phase.Failed failed ->
                    future.completeExceptionally(new CannotConnectException(failed.words()));
            }
        });
        return future;
    }

    private Path write(Path folder, String name) throws IOException, ExecutionException, InterruptedException {
        for (int i = 1; i < ROUNDS_TO_SETTLE; i++) {
            onFx(() -> console.scene().snapshot(null));
        }
        // Scroll panes keep a picture of what they show, which a scene without a window never outdates.
        onFx(() -> {
            console.scene().getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
            return true;
        });
        WritableImage image = onFx(() -> console.scene().snapshot(null));
        Path file = folder.resolve(name + "-" + plan.name() + ".png");
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return file;
    }

    private void await(CompletionStage<?> stage) throws ExecutionException, InterruptedException {
        try {
            stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new ExecutionException("not ready after " + PATIENCE_SECONDS + " s", e);
        }
    }

    private static <T> T onFx(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
