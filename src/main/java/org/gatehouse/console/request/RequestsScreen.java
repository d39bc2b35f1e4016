package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Id;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The Requests screen: where stewards spend their day.
public final class RequestsScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "requests",
            ScreenKind.Group.WORK,
            Octicons.CHECKLIST_16,
            new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.CONTROL_DOWN),
            _ -> true,
            RequestsScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final RequestWords requestWords;
    private final RequestsModel model = new RequestsModel();
    private final RequestsController controller;
    private final DecisionController decisions;
    private final QueuePane queue;
    private final DecisionBar bar;
    private final RequestsView view;
    private final List<Command> commands;
    private Subscription live = Subscription.EMPTY;

    public RequestsScreen(ConsoleContext context) {
        this.context = context;
        this.words = context.words();
        this.requestWords = new RequestWords(words);
        model.queueProperty().set(QueuePane.firstCut(context.me()));
        this.controller = new RequestsController(
                context.client().requests(), model, context.me(), context.clock(), context.threads());
        this.decisions = new DecisionController(
                context.client().requests(), model, controller, context.clock(), context.threads(), this::tell);
        this.queue = new QueuePane(model, requestWords, words, context.ticker(), context.me(), context.counts());
        this.bar = new DecisionBar(model, words);
        this.commands = makeCommands();
        this.view = new RequestsView(
                queue,
                new RequestPane(
                        model,
                        requestWords,
                        words,
                        context.ticker(),
                        context.me().person().id(),
                        new RequestSections(
                                requestWords, words, context.me().person().id(), this::applyTerms),
                        new ContextSections(words, context.navigator())),
                bar,
                new SplitMemory(context.preferences().dividers()));
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
        return context.counts().map(counts -> Badge.of(counts.of(QueueView.WAITING)));
    }

    @Override
    public void onActivate() {
        live = context.live().subscribe(controller);
        controller.activate();
        // Once the view stands in the window: before that nothing can have the focus.
        Platform.runLater(view::requestFocus);
    }

    @Override
    public void onDeactivate() {
        live.unsubscribe();
        live = Subscription.EMPTY;
        controller.deactivate();
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof RequestId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof RequestId id) {
            model.selectedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return new RequestShots(model, bar, this::openNarrow).states();
    }

    private List<Command> makeCommands() {
        BooleanBinding possible = bar.possible();
        Command approve = command("approve", KeyCode.A, possible, () -> bar.withReason(this::approve));
        Command narrow = command("narrow", KeyCode.N, possible, this::narrow);
        Command ask = command("ask", KeyCode.Q, possible, () -> bar.withReason(decisions::ask));
        Command deny = command("deny", KeyCode.D, possible, () -> bar.withReason(decisions::deny));
        bar.setCommands(approve, narrow, ask, deny);
        return List.of(
                command("next", KeyCode.J, always(), () -> queue.list().selectNext()),
                command("previous", KeyCode.K, always(), () -> queue.list().selectPrevious()),
                approve,
                narrow,
                ask,
                deny,
                command("comment", KeyCode.C, possible, () -> bar.withReason(decisions::comment)),
                command(
                        "unclaim",
                        KeyCode.U,
                        mine(),
                        () -> onShown(
                                shown -> controller.release(shown.request().id()))),
                command(
                        "claim",
                        KeyCode.T,
                        possible,
                        () -> onShown(shown -> controller.claim(shown.request().id()))),
                command("reload", KeyCode.R, always(), controller::reload),
                Command.of(
                        "requests.search",
                        words.text("screen.requests.title"),
                        descriptor("search").withKey(new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN)),
                        () -> queue.search().requestFocus()));
    }

    private Command command(
            String name, KeyCode key, javafx.beans.value.ObservableBooleanValue enabled, Runnable action) {
        return new Command(
                "requests." + name,
                words.text("screen.requests.title"),
                descriptor(name).withKey(new KeyCodeCombination(key)),
                enabled,
                action);
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("request.act." + name), words.text("request.act-hint." + name));
    }

    private static BooleanBinding always() {
        return Bindings.createBooleanBinding(() -> true);
    }

    private BooleanBinding mine() {
        return Bindings.createBooleanBinding(
                () -> {
                    RequestView shown = model.detailProperty().get();
                    return shown != null
                            && shown.row().claim() != null
                            && shown.row()
                                    .claim()
                                    .by()
                                    .id()
                                    .equals(context.me().person().id());
                },
                model.detailProperty());
    }

    private void approve(String reason) {
        decisions.approve(reason, null);
    }

    private void onShown(Consumer<RequestView> act) {
        RequestView shown = model.detailProperty().get();
        if (shown != null) {
            act.accept(shown);
        }
    }

    private void applyTerms(Terms terms) {
        TermsDocument document = new TermsDocument(terms.items(), terms.maxDuration(), terms.limits());
        bar.withReason(reason -> decisions.approve(reason, document));
    }

    private void narrow() {
        openNarrow();
    }

    private Layers.@Nullable Open openNarrow() {
        RequestView shown = model.detailProperty().get();
        if (shown == null) {
            return null;
        }
        NarrowEditor editor = new NarrowEditor(shown, bar.reason(), words, requestWords);
        Dialog.Act act = new Dialog.Act(
                Descriptor.of(words.text("request.narrow.act"), words.text("request.narrow.act-hint")),
                ActionButton.Kind.PRIMARY,
                editor.possible(),
                () -> decisions.approve(editor.reason(), editor.document()));
        String title = words.text("request.narrow.title", shown.row().title());
        return context.dialogs().ask(new Dialog(title, editor.node(), List.of(act)));
    }

    private void tell(DecisionController.Done done) {
        Tone tone = done.act().equals("approved") ? Tone.SUCCESS : Tone.NEUTRAL;
        String title = words.text(
                "request.done." + done.act(),
                done.request().row().id().value(),
                done.request().row().title());
        String detail = "";
        if (done.outcome() != null) {
            detail = done.outcome().grant() != null
                    ? words.text(
                            "request.done.grant", done.outcome().grant().id().value())
                    : words.text("request.done.recorded", done.outcome().recordedAt());
        }
        context.notices().post(Notice.of(tone, title, detail, context.clock().instant()));
    }
}
