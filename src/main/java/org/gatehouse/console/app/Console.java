package org.gatehouse.console.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.FilePicker;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// The console within one window: finds a service, signs in, and keeps one session at a time. A session that cannot
/// be made leaves the one before as it was. Belongs to the FX thread.
final class Console implements WindowCommands.Acts, AutoCloseable {
    /// How long the window stays for what is on its way.
    private static final long SETTLE_SECONDS = 5;

    private final Surroundings surroundings;
    private final AccessFinder finder;
    private final Origin.Demo demo;
    private final Runnable quit;
    private final ShellModel model = new ShellModel();
    private final Window window;
    private final Sessions sessions;
    private final PersonCard personCard;
    private final ConnectDialog connectDialog;
    private final Latest latest = new Latest();
    private Origin wanted;
    private @Nullable Session session;

    /// @param size of the scene, until a window says otherwise
    /// @param demo where to go back to from a team's service
    /// @param files lets the person choose a file
    /// @param quit ends the program
    Console(
            Surroundings surroundings,
            Looks looks,
            Dimension2D size,
            List<ScreenKind> kinds,
            AccessFinder finder,
            Origin.Demo demo,
            FilePicker files,
            Runnable quit) {
        this.surroundings = surroundings;
        this.finder = finder;
        this.demo = demo;
        this.wanted = demo;
        this.quit = quit;
        this.window = new Window(surroundings, looks, size, model, this, this::jumps);
        this.sessions = new Sessions(surroundings, window, model, kinds, looks, files);
        this.personCard = new PersonCard(
                window.layers(),
                surroundings.words(),
                List.of(window.commands().connect, window.commands().demo),
                this::beAs);
        this.connectDialog = new ConnectDialog(window.dialogs(), surroundings.words(), files, this::begin);
    }

    Scene scene() {
        return window.scene();
    }

    ShellModel model() {
        return model;
    }

    /// The session there is; null before the first.
    @Nullable
    Session session() {
        return session;
    }

    Window window() {
        return window;
    }

    /// Makes the window live: countdowns begin to count, and screens are made ready for.
    void start() {
        window.ticker().start();
        window.prepare();
    }

    /// Finds a service and signs in there.
    void begin(Origin origin) {
        assert Platform.isFxApplicationThread();
        wanted = origin;
        if (session == null) {
            model.phase.set(new Phase.Starting(startingWords(origin)));
        }
        CompletableFuture<Opening> opening = CompletableFuture.supplyAsync(
                        () -> finder.find(origin), surroundings.threads().background())
                .thenCompose(access -> open(access, access.personas().getFirst()));
        enterWhenOpen(opening, this::couldNotBegin);
    }

    /// Signs in as somebody else at the same service.
    void beAs(Persona persona) {
        assert Platform.isFxApplicationThread();
        Access access = Objects.requireNonNull(session).opening().access();
        enterWhenOpen(open(access, persona), this::couldNotBecome);
    }

    @Override
    public void close() {
        latest.cancel();
        leave();
        window.close();
    }

    @Override
    public void openPalette() {
        window.openPalette();
    }

    @Override
    public void showKeys() {
        window.showKeys(
                session == null
                        ? List.of()
                        : session.host().screens().values().stream()
                                .flatMap(screen -> screen.commands().stream())
                                .toList());
    }

    @Override
    public void openNotices() {
        window.openNotices();
    }

    @Override
    public void chooseEyes() {
        if (session != null) {
            Opening now = session.opening();
            personCard.open(now.me(), now.persona(), now.access().personas(), sessions.names());
        }
    }

    @Override
    public void askWhereToConnect() {
        connectDialog.open("");
    }

    @Override
    public void startDemo() {
        begin(demo);
    }

    @Override
    public void retry() {
        if (session == null) {
            begin(wanted);
        } else {
            session.opening().stream().retryNow();
        }
    }

    @Override
    public void quit() {
        settle(unsent -> {
            if (unsent.isEmpty()) {
                quit.run();
            } else {
                askToLeave(unsent);
            }
        });
    }

    /// Ends what is under way before the session is left.
    ///
    /// @param then given what could not be sent, in words
    private void settle(Consumer<List<String>> then) {
        if (session == null) {
            then.accept(List.of());
            return;
        }
        String waiting = surroundings.words().text("shell.unsent.waiting");
        CompletableFuture<List<String>> settled =
                session.host().settle().completeOnTimeout(List.of(waiting), SETTLE_SECONDS, TimeUnit.SECONDS);
        surroundings.threads().deliver(settled, (unsent, _) -> then.accept(unsent == null ? List.of() : unsent));
    }

    /// What cannot be sent is told, and the person decides.
    private void askToLeave(List<String> unsent) {
        Words words = surroundings.words();
        Dialog.Act act = Dialog.Act.of(
                Descriptor.of(words.text("shell.unsent.leave"), words.text("shell.unsent.leave-hint")),
                ActionButton.Kind.DANGER,
                quit);
        String body = words.text("shell.unsent.body", String.join("\n", unsent));
        window.dialogs().ask(new Dialog(words.text("shell.unsent.title"), Texts.body(body), List.of(act)));
    }

    private CompletableFuture<Opening> open(Access access, Persona persona) {
        return Opening.of(access, persona, surroundings.threads(), surroundings.clock());
    }

    private void enterWhenOpen(CompletableFuture<Opening> future, Consumer<String> failed) {
        Latest.Ticket ticket = latest.begin();
        surroundings.threads().deliver(future, (opening, failure) -> {
            if (failure != null && ticket.isCurrent()) {
                failed.accept(ConnectFailure.words(failure));
            } else if (opening != null && ticket.isCurrent()) {
                enter(opening);
            } else if (opening != null) {
                opening.close(); // somebody wanted to be elsewhere meanwhile
            }
        });
    }

    private void enter(Opening opening) {
        settle(unsent -> {
            if (unsent.isEmpty()) {
                become(opening);
            } else {
                opening.close();
                couldNotBecome(surroundings.words().text("shell.unsent.body", String.join("\n", unsent)));
            }
        });
    }

    private void become(Opening opening) {
        String screen = session == null ? "" : session.host().currentProperty().get();
        leave();
        session = sessions.begin(opening, screen);
    }

    private void leave() {
        if (session != null) {
            session.close();
            session = null;
        }
        model.forget();
    }

    private void couldNotBegin(String why) {
        if (wanted instanceof Origin.Team && session != null) {
            connectDialog.open(why);
        } else if (session == null) {
            model.phase.set(new Phase.Failed(why));
        } else {
            couldNotBecome(why);
        }
    }

    private void couldNotBecome(String why) {
        post(surroundings.words().text("shell.failed.title"), why);
    }

    /// Says that the console itself went wrong, which leaves the rest of it to work with.
    void tellOfMistake() {
        post(
                surroundings.words().text("shell.mistake.title"),
                surroundings.words().text("shell.mistake.detail"));
    }

    private void post(String title, String detail) {
        window.notices()
                .post(Notice.of(Tone.DANGER, title, detail, surroundings.clock().instant()));
    }

    private List<PaletteEntry> jumps() {
        return session == null ? List.of() : session.jumps().entries();
    }

    private String startingWords(Origin origin) {
        return switch (origin) {
            case Origin.Demo _ -> surroundings.words().text("shell.start.demo");
            case Origin.Team team ->
                surroundings.words().text("shell.start.team", team.url().getAuthority());
        };
    }
}
