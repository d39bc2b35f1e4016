package org.gatehouse.console.submission;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Id;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// What became of one's own requests, and what one can do about them.
public final class MyRequestsScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "mine",
            ScreenKind.Group.WORK,
            Octicons.TASKLIST_16,
            new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SUBMIT_REQUEST),
            MyRequestsScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final PersonId me;
    private final MyRequestsModel model = new MyRequestsModel();
    private final MyRequestsController controller;
    private final MyActs acts;
    private final OwnDialogs dialogs;
    private final List<Command> onRequest;
    private final List<Command> commands;
    private final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
    private final Subscription live;
    private @Nullable MyRequestsView view;

    public MyRequestsScreen(ConsoleContext context) {
        this(context, context.client().requests(), context.client().grants());
    }

    /// @param requests instead of those of the client
    /// @param grants instead of those of the client
    MyRequestsScreen(ConsoleContext context, RequestCalls requests, GrantCalls grants) {
        this.context = context;
        this.words = context.words();
        this.me = context.me().person().id();
        this.controller = new MyRequestsController(requests, model, me, context.threads());
        this.acts = new MyActs(requests, grants, controller, this::tell);
        this.dialogs = new OwnDialogs(context.dialogs(), acts, model, words, context.threads());
        this.onRequest = List.of(
                act("continue", KeyCode.O, MyRequestsScreen::isDraft, shown -> write(shown.row())),
                act(
                        "submit",
                        KeyCode.S,
                        MyRequestsScreen::isDraft,
                        shown -> acts.submit(shown.row().id())),
                act("discard", KeyCode.W, MyRequestsScreen::isDraft, dialogs::discard),
                act("activate", KeyCode.V, this::waitsForMe, shown -> acts.activate(grant(shown))),
                act("extend", KeyCode.E, this::isExtendable, shown -> dialogs.extend(shown, grant(shown))),
                act("complete", KeyCode.F, this::isInUse, shown -> dialogs.complete(grant(shown))),
                act("withdraw", KeyCode.W, this::isWithdrawable, dialogs::withdraw),
                act("answer", KeyCode.Q, MyRequestsScreen::isAsked, _ -> pane().focusAnswer()));
        this.commands = java.util.stream.Stream.concat(
                        onRequest.stream(),
                        List.of(
                                plain("next", KeyCode.J, () -> list().selectNext()),
                                plain("previous", KeyCode.K, () -> list().selectPrevious()),
                                plain("reload", KeyCode.R, controller::reload))
                                .stream())
                .toList();
        model.asked().subscribe(() -> badge.set(Badge.of(model.asked().size())));
        // Followed from the beginning: what others do about one's requests is told on every screen.
        this.live = context.live()
                .subscribe(controller)
                .and(context.live().subscribe(new OwnNews(me, words, context.notices(), context.navigator())));
    }

    @Override
    public Node view() {
        return shown();
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
        controller.activate();
    }

    @Override
    public void takeKeyboard() {
        list().requestFocus();
    }

    @Override
    public void onDeactivate() {
        controller.deactivate();
    }

    /// Whoever may see all requests looks at them on the screen for all.
    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof RequestId && !context.me().may(Right.SEE_ALL);
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof RequestId id) {
            if (model.indexOf(id) < 0) {
                model.cutProperty().set(OwnCut.ALL);
            }
            model.selectedProperty().set(id);
        }
    }

    @Override
    public void close() {
        live.unsubscribe();
    }

    @Override
    public List<State> shotStates() {
        return new MyRequestsShots(model).states();
    }

    private MyRequestsView shown() {
        if (view == null) {
            OwnWords ownWords = new OwnWords(words);
            OwnPane pane =
                    new OwnPane(model, ownWords, words, context.ticker(), acts, new OwnSections(words, me), onRequest);
            view = new MyRequestsView(
                    model,
                    words,
                    () -> new OwnRow(words, ownWords, context.ticker()),
                    pane,
                    () -> context.navigator().show(SubmissionScreen.KIND.id()),
                    this::write,
                    new SplitMemory(context.preferences().dividers()));
        }
        return view;
    }

    private OwnPane pane() {
        return shown().pane();
    }

    private org.gatehouse.console.kit.QueueList<RequestRow> list() {
        return shown().list();
    }

    private static Grant grant(RequestView shown) {
        return java.util.Objects.requireNonNull(shown.grant());
    }

    private boolean isMine(Grant grant) {
        return grant.subject().id().equals(me);
    }

    private boolean waitsForMe(RequestView shown) {
        Grant grant = shown.grant();
        return grant != null && grant.status() == GrantStatus.SCHEDULED && grant.startsAt() == null && isMine(grant);
    }

    private boolean isInUse(RequestView shown) {
        Grant grant = shown.grant();
        return grant != null && grant.status().isLive() && isMine(grant);
    }

    private boolean isExtendable(RequestView shown) {
        Grant grant = shown.grant();
        return grant != null && grant.status().isLive();
    }

    private boolean isWithdrawable(RequestView shown) {
        return shown.row().status().isOpen() && shown.request().requester().equals(me);
    }

    /// One's own, as nobody else sees it.
    private static boolean isDraft(RequestView shown) {
        return shown.row().status() == RequestStatus.DRAFT;
    }

    /// Goes on writing a draft in the form; does nothing with what is no draft.
    private void write(RequestRow row) {
        if (row.status() == RequestStatus.DRAFT) {
            context.navigator().open(SubmissionScreen.KIND.id(), row.id());
        }
    }

    private static boolean isAsked(RequestView shown) {
        return shown.row().status() == RequestStatus.MORE_INFO;
    }

    private Command act(
            String name, KeyCode key, Predicate<RequestView> possible, java.util.function.Consumer<RequestView> act) {
        ObservableBooleanValue enabled = Bindings.createBooleanBinding(
                () -> {
                    RequestView shown = model.detailProperty().get();
                    return shown != null && !model.sendingProperty().get() && possible.test(shown);
                },
                model.detailProperty(),
                model.sendingProperty());
        return new Command("mine." + name, title(), descriptor(name, key), enabled, () -> {
            RequestView shown = model.detailProperty().get();
            if (shown != null) {
                act.accept(shown);
            }
        });
    }

    private Command plain(String name, KeyCode key, Runnable action) {
        return Command.of("mine." + name, title(), descriptor(name, key), action);
    }

    private String title() {
        return words.text("screen.mine.title");
    }

    private Descriptor descriptor(String name, KeyCode key) {
        return Descriptor.of(words.text("submission.mine." + name), words.text("submission.mine-hint." + name))
                .withKey(new KeyCodeCombination(key));
    }

    private void tell(MyActs.Done done) {
        context.notices()
                .post(Notice.of(
                        Tone.SUCCESS,
                        words.text("submission.done." + done.what(), done.request()),
                        "",
                        context.clock().instant()));
        model.selectedProperty().set(done.request());
    }
}
