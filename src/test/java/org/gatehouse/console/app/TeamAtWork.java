package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// A steward at the whole console, in a window, with a service of the test's own behind it, over real HTTP: keys are
/// pressed as a person would press them, and what others do meanwhile is posted to the same service.
///
/// What is put off for seconds waits until [#letTimePass].
abstract class TeamAtWork extends ConsoleRobotTest {
    /// The test screen of the toolkit is no larger.
    private static final Dimension2D SIZE = new Dimension2D(1000, 900);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final long PATIENCE_SECONDS = 60;
    private static final int MOST_STOPS = 100;

    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email","city"]}],
             "purpose":{"type":"operations","detail":"DETAIL"},"business_justification":"Two days of records lost.",
             "ticket":"FRD-881","requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H","emergency":false}}""";

    @TempDir
    private Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1, new DiscardPolicy());
    private final Queue<Runnable> putOff = new ConcurrentLinkedQueue<>();
    private @Nullable ServiceFixture service;
    private @Nullable Console console;

    @Override
    protected final Parent content() {
        ServiceFixture served = new ServiceFixture(folder);
        service = served;
        Clock clock = Clock.system(ZoneId.systemDefault());
        Threads threads = new Threads(Platform::runLater, background, this::delay, System::nanoTime);
        StoredPreferences preferences = new StoredPreferences(
                new PreferenceFile(folder.resolve("console.json")), Map.of(), (_, _) -> {}, background);
        Words words = Words.of(Messages.load(), clock);
        Console shown = new Console(
                new Surroundings(threads, clock, words, preferences),
                new Looks(preferences, null),
                SIZE,
                Screens.ALL,
                origin -> new Access(origin, served.url(), List.of(persona("steward"), persona("requester"))),
                new Origin.Demo(folder),
                _ -> Optional.empty(),
                () -> {});
        console = shown;
        return shown.scene().getRoot();
    }

    private Persona persona(String name) {
        return new Persona(name, null, service().token(name));
    }

    private void delay(Duration duration, Runnable task) {
        if (duration.compareTo(SOON) < 0) {
            Delay.on(timer).after(duration, task);
        } else {
            putOff.add(task);
        }
    }

    @BeforeEach
    void signIn() {
        interact(() -> console().startDemo());
        until("somebody is signed in", () -> console().model().phase.get() instanceof Phase.Working);
        until("the first screen is there", () -> sees("Requests"));
    }

    @AfterEach
    void close() {
        interact(console()::close);
        timer.shutdownNow();
        background.shutdownNow();
        service().close();
    }

    /// Ends every wait that had begun.
    final void letTimePass() {
        for (Runnable task = putOff.poll(); task != null; task = putOff.poll()) {
            task.run();
        }
    }

    /// Signs in as somebody else.
    final void be(String name) {
        interact(() -> console().beAs(persona(name)));
        until(
                name + " is signed in",
                () -> Objects.requireNonNull(console().model().me.get())
                        .person()
                        .id()
                        .value()
                        .equals("p-" + name));
    }

    // ---- What others do

    /// Files a request.
    ///
    /// @param detail becomes part of its title nowhere, and of its purpose
    /// @return its id
    final String filed(String detail) {
        Answer answer = post("requester", "/v1/requests", ASK.replace("DETAIL", detail));
        return answer.text("/id");
    }

    /// @return the id of the grant that two approvals make, in use
    final String granted(String detail) {
        String decisions = "/v1/requests/" + filed(detail) + "/decisions";
        String yes = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";
        post("steward2", decisions, yes);
        String grant = post("lead", decisions, yes).text("/grant/id");
        post("requester", "/v1/grants/" + grant + "/activate", "");
        return grant;
    }

    /// Somebody else does something, which the service takes.
    final Answer post(String person, String path, String json) {
        Answer answer = service().post(person, path, json);
        assertThat(answer.status()).as("%s %s: %s", person, path, answer.body()).isBetween(200, 299);
        return answer;
    }

    /// What the service says now.
    final Answer at(String path) {
        return service().get("lead", path);
    }

    private ServiceFixture service() {
        return Objects.requireNonNull(service);
    }

    private Console console() {
        return Objects.requireNonNull(console);
    }

    final Session session() {
        return Objects.requireNonNull(console().session());
    }

    // ---- Keys and eyes

    /// Presses a letter of the keyboard, with Ctrl held.
    final void control(KeyCode key) {
        press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    final void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /// Writes into what has the focus.
    final void words(String text) {
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Goes on with Tab until something with this name has the focus.
    final void tabTo(String name) {
        List<String> passed = new ArrayList<>();
        for (String now = focused(); !now.equals(name); now = focused()) {
            passed.add(now);
            assertThat(passed).as("Tab never came to %s", name).hasSizeLessThan(MOST_STOPS);
            keys(KeyCode.TAB);
        }
    }

    /// Waits until something with this name has the focus.
    final void atFocus(String name) {
        until(name + " has the focus", () -> name.equals(nameOfFocus()));
    }

    private String focused() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, this::nameOfFocus);
    }

    private String nameOfFocus() {
        Node owner = console().scene().getFocusOwner();
        String said = owner == null ? "" : owner.getAccessibleText();
        return said != null ? said : owner instanceof Labeled labeled ? labeled.getText() : "";
    }

    /// Waits until a text is in sight.
    final void seen(String text) {
        until("it says: " + text, () -> sees(text));
    }

    /// Waits until something is so, looking on the FX thread.
    final void until(String what, BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1_000, so::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("It never came to it that " + what + "; in sight: " + inSight(), e);
        }
    }

    private boolean sees(String text) {
        return texts(console().scene().getRoot()).anyMatch(shown -> shown.contains(text));
    }

    private String inSight() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_SECONDS * 1_000,
                () -> String.join(
                        " | ", texts(console().scene().getRoot()).distinct().toList()));
    }

    private static java.util.stream.Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return java.util.stream.Stream.empty();
        }
        java.util.stream.Stream<String> own = node instanceof Text text
                ? java.util.stream.Stream.of(text.getText())
                : node instanceof Labeled labeled && labeled.getText() != null
                        ? java.util.stream.Stream.of(labeled.getText())
                        : java.util.stream.Stream.empty();
        return node instanceof Parent parent
                ? java.util.stream.Stream.concat(
                        own, parent.getChildrenUnmodifiable().stream().flatMap(TeamAtWork::texts))
                : own;
    }
}
