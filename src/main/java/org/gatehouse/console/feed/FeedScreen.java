package org.gatehouse.console.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The Feeds screen: how events arrive, what is missing, and what could not be understood, to be put right.
public final class FeedScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "feeds",
            ScreenKind.Group.GOVERN,
            Octicons.RSS_16,
            new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.RUN_FEEDS),
            FeedScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final boolean runs;
    private final FeedsModel model = new FeedsModel();
    private final QuarantineModel kept = new QuarantineModel();
    private final Acts sending;
    private final FeedsController controller;
    private final QuarantineController keeper;
    private final FeedActs acts;
    private final QuarantineActs keptActs;
    private final QuarantinePane quarantine;
    private final FeedsView view;
    private final ObservableValue<Badge> badge;
    private final List<Command> commands;
    private final Subscription alarms;
    private Subscription live = Subscription.EMPTY;

    public FeedScreen(ConsoleContext context) {
        this(context, context.client().feeds());
    }

    FeedScreen(ConsoleContext context, FeedCalls calls) {
        this.context = context;
        this.words = context.words();
        this.runs = context.me().may(Right.RUN_FEEDS);
        FeedWords feedWords = new FeedWords(words);
        this.sending = new Acts(context.threads());
        this.controller = new FeedsController(calls, model, context.threads());
        this.keeper = new QuarantineController(calls, kept, context.threads());
        this.acts = new FeedActs(
                calls,
                model,
                controller,
                words,
                context.dialogs(),
                new Forms(context.dialogs(), sending),
                this::copy,
                (act, feed) -> tell(words.text("feeds.done." + act, feed)));
        this.keptActs = new QuarantineActs(
                calls,
                kept,
                keeper,
                words,
                sending,
                new ReasonDialog(context.dialogs(), words.messages(), Documents.TEXT_MOST),
                text -> {
                    tell(text);
                    controller.reload();
                });
        Command replay =
                onKept("replay", new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN), keptActs::replay);
        Command replayAlike = onKept("replay-alike", new KeyCodeCombination(KeyCode.A), keptActs::replayAlike);
        Command discard = onKept("discard", new KeyCodeCombination(KeyCode.D), keptActs::discard);
        Command discardAlike = onKept(
                "discard-alike", new KeyCodeCombination(KeyCode.D, KeyCombination.SHIFT_DOWN), keptActs::discardAlike);
        Command register = command("register", new KeyCodeCombination(KeyCode.N), may(() -> true), acts::register);
        Command rotate = onFeed("rotate", new KeyCodeCombination(KeyCode.T), _ -> true, acts::rotate);
        Command loss = onFeed("loss", new KeyCodeCombination(KeyCode.L), feed -> feed.gaps() > 0, acts::acceptLoss);
        this.quarantine =
                new QuarantinePane(kept, feedWords, words, runs, bar(replay, replayAlike, discard, discardAlike));
        FeedPane pane = new FeedPane(
                model,
                feedWords,
                words,
                context.ticker(),
                sending,
                new SetupBox(words, context.client().service().toString().replaceAll("/+$", ""), this::copy),
                missing -> {
                    if (runs) {
                        FeedPane.loss(missing, loss);
                    }
                },
                runs ? ActionBar.of(register.button(Kind.PLAIN), rotate.button(Kind.PLAIN)) : null);
        this.view = new FeedsView(
                model,
                feedWords,
                words,
                context.ticker(),
                pane,
                quarantine,
                new SplitMemory(context.preferences().dividers()));
        model.shownProperty().subscribe(keeper::follow);
        this.badge = context.feeds().map(FeedScreen::inTrouble);
        this.commands = List.of(
                replay,
                replayAlike,
                discard,
                discardAlike,
                command(
                        "edit",
                        new KeyCodeCombination(KeyCode.E),
                        kept.wholeProperty().isNotNull(),
                        quarantine::edit),
                command(
                        "kept",
                        new KeyCodeCombination(KeyCode.Q),
                        always(),
                        () -> quarantine.list().requestFocus()),
                command(
                        "next",
                        new KeyCodeCombination(KeyCode.J),
                        always(),
                        () -> view.list().selectNext()),
                command(
                        "previous",
                        new KeyCodeCombination(KeyCode.K),
                        always(),
                        () -> view.list().selectPrevious()),
                command("reload", new KeyCodeCombination(KeyCode.F5), always(), controller::reload),
                register,
                rotate,
                loss);
        // Followed from the beginning: what is lost is told on every screen.
        this.alarms = hearsAlarms()
                ? context.live().subscribe(new FeedAlarms(words, context.notices(), this::openFeed))
                : Subscription.EMPTY;
    }

    /// To whom it falls to find out.
    private boolean hearsAlarms() {
        return runs || context.me().person().holds(Role.SECURITY_ANALYST);
    }

    private void openFeed(PersonId feed) {
        context.navigator().open(KIND.id(), feed);
    }

    private @Nullable Node bar(Command replay, Command replayAlike, Command discard, Command discardAlike) {
        return runs
                ? ActionBar.of(
                        replay.button(Kind.PRIMARY),
                        replayAlike.button(Kind.PLAIN),
                        new Spacer(),
                        discard.button(Kind.DANGER),
                        discardAlike.button(Kind.DANGER))
                : null;
    }

    private static Badge inTrouble(List<FeedView> feeds) {
        long lost = feeds.stream()
                .filter(feed -> Concern.of(feed).tone() == Tone.DANGER)
                .count();
        long all =
                feeds.stream().filter(feed -> Concern.of(feed).needsSomebody()).count();
        return new Badge(all, lost > 0 ? Tone.DANGER : Tone.NEUTRAL);
    }

    FeedsModel model() {
        return model;
    }

    QuarantineModel kept() {
        return kept;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge;
    }

    @Override
    public void onActivate() {
        live = context.live()
                .subscribe(controller)
                .and(context.ticker().nowProperty().subscribe((_, now) -> controller.tick(now)));
        keeper.activate();
        controller.activate();
    }

    @Override
    public void onDeactivate() {
        live.unsubscribe();
        live = Subscription.EMPTY;
        controller.deactivate();
        keeper.deactivate();
    }

    /// A feed is also somebody in the register: this screen shows one when it is asked for by name.
    @Override
    public void reveal(Id thing) {
        if (thing instanceof PersonId feed) {
            model.selectedProperty().set(feed);
        }
    }

    @Override
    public void close() {
        alarms.unsubscribe();
    }

    @Override
    public List<State> shotStates() {
        return new FeedShots(model, kept, controller, keeper, acts, keptActs).states();
    }

    private void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private Command onFeed(String name, KeyCombination key, Predicate<FeedView> possible, Consumer<FeedView> act) {
        return command(
                name,
                key,
                may(
                        () -> {
                            FeedDetail shown = model.shownProperty().get();
                            return shown != null && possible.test(shown.feed());
                        },
                        model.shownProperty()),
                () -> {
                    FeedDetail shown = model.shownProperty().get();
                    if (shown != null) {
                        act.accept(shown.feed());
                    }
                });
    }

    private Command onKept(String name, KeyCombination key, BiConsumer<PersonId, QuarantineView> act) {
        return command(name, key, may(() -> kept.wholeProperty().get() != null, kept.wholeProperty()), () -> {
            PersonId feed = model.selectedProperty().get();
            QuarantineView looked = kept.wholeProperty().get();
            if (feed != null && looked != null) {
                act.accept(feed, looked);
            }
        });
    }

    /// Whether this person may, nothing is on its way, and it is possible now.
    private ObservableBooleanValue may(BooleanSupplier possible, Observable... on) {
        List<Observable> all = new ArrayList<>(List.of(on));
        all.add(sending.sendingProperty());
        return Bindings.createBooleanBinding(
                () -> runs && !sending.sendingProperty().get() && possible.getAsBoolean(),
                all.toArray(Observable[]::new));
    }

    private static ObservableBooleanValue always() {
        return new SimpleBooleanProperty(true);
    }

    private Command command(String name, KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        Descriptor descriptor = Descriptor.of(words.text("feeds.act." + name), words.text("feeds.act-hint." + name))
                .withKey(key);
        return new Command("feeds." + name, words.text("screen.feeds.title"), descriptor, enabled, action);
    }

    private void tell(String what) {
        context.notices().post(Notice.of(Tone.SUCCESS, what, "", context.clock().instant()));
    }
}
