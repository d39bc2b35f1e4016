package org.gatehouse.console.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Fonts;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// One run of the console: threads, the window, and the order in which things begin. What is on disk and small is
/// read while the toolkit starts; the service is looked for only once the first frame is drawn.
final class ConsoleProgram implements AutoCloseable {
    private final ConsoleOptions options;
    private final Folders folders;
    private final StartTrace trace = new StartTrace(System.err);
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timer").factory());
    private final ServiceFinder finder = new ServiceFinder();
    private final Surroundings surroundings;

    /// Reads what is remembered and the words; on any thread.
    ConsoleProgram(ConsoleOptions options, Folders folders) {
        this.options = options;
        this.folders = folders;
        Clock clock = Clock.system(ZoneId.systemDefault());
        Threads threads = new Threads(Platform::runLater, background, Delay.on(timer), System::nanoTime);
        PreferenceFile file = new PreferenceFile(folders.config().resolve("console.json"));
        Map<String, String> remembered = file.read();
        surroundings = new Surroundings(
                threads,
                clock,
                Words.of(Messages.load(), clock),
                new StoredPreferences(file, remembered, threads.delay(), background));
    }

    /// Shows the window and begins. On the FX thread.
    ///
    /// @param closed called once the window is gone
    /// @return what is in the window
    Console open(Runnable closed) {
        assert Platform.isFxApplicationThread();
        Fonts.load();
        Stage stage = new Stage();
        Console made = new Console(
                surroundings,
                new Looks(surroundings.preferences(), theme()),
                WindowPlace.USUAL_SIZE,
                Screens.ALL,
                finder,
                demo(),
                new SystemFiles(stage),
                stage::close);
        stage.setTitle(surroundings.words().text("shell.product"));
        stage.setScene(made.scene());
        new WindowPlace(surroundings.preferences()).attach(stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            made.quit();
        });
        stage.setOnHidden(_ -> {
            made.close();
            closed.run();
        });
        stage.show();
        Thread.currentThread().setUncaughtExceptionHandler(new Mistakes(_ -> made.tellOfMistake()));
        afterFirstFrame(() -> {
            trace.reached("first frame");
            made.start();
            made.begin(origin());
            traceFirstScreen(made);
        });
        return made;
    }

    /// Ends what the window leaves behind, within some seconds; closing twice does no harm. Not on the FX thread.
    @Override
    public void close() {
        finder.close();
        surroundings.preferences().close();
        timer.shutdownNow();
        background.shutdownNow();
    }

    private Origin origin() {
        return options.url() == null || options.tokenFile() == null
                ? demo()
                : new Origin.Team(options.url(), options.tokenFile());
    }

    private Origin.Demo demo() {
        return new Origin.Demo(options.dataFolder() == null ? folders.demo() : options.dataFolder());
    }

    private @Nullable Theme theme() {
        return options.theme() == null ? null : ThemeName.read(options.theme());
    }

    private void traceFirstScreen(Console made) {
        made.model().phase.subscribe(phase -> {
            if (phase instanceof ShellModel.Phase.Working) {
                afterFirstFrame(() -> trace.reached("first screen"));
            }
        });
    }

    /// The second pulse begins once the frame of the first is on its way to the screen.
    private static void afterFirstFrame(Runnable work) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
