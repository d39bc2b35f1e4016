package org.gatehouse.console.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Gate;
import org.kordamp.ikonli.octicons.Octicons;

/// The Gates screen: how the machines fare that ask before data is reached, what they refused, and what they would be
/// told.
public final class GateScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "gates",
            ScreenKind.Group.GOVERN,
            Octicons.SHIELD_LOCK_16,
            new KeyCodeCombination(KeyCode.DIGIT9, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.REGISTER_GATES),
            GateScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final GatesModel model = new GatesModel();
    private final QuestionModel question = new QuestionModel();
    private final Acts sending;
    private final GatesController controller;
    private final QuestionController questions;
    private final GateActs acts;
    private final GatePane gate;
    private final QuestionPane questionPane;
    private final GatesView view;
    private final Command request;
    private final Command again;
    private final Command ask;
    private final Command register;
    private final Command retire;
    private final List<Command> commands;
    private final WhileShown live;

    public GateScreen(ConsoleContext context) {
        this(context, context.client().gates(), context.client().register());
    }

    GateScreen(ConsoleContext context, GateCalls calls, RegisterCalls people) {
        this.context = context;
        this.words = context.words();
        GateWords gateWords = new GateWords(words);
        this.sending = new Acts(context.threads());
        this.controller = new GatesController(calls, people, model, context.me().may(Right.SEE_ALL), context.threads());
        this.live = new WhileShown(() -> context.live()
                .subscribe(controller)
                .and(context.ticker().nowProperty().subscribe((_, now) -> controller.tick(now))));
        this.questions = new QuestionController(calls, model, question, words, context.clock(), context.threads());
        this.acts = new GateActs(
                calls,
                model,
                controller,
                words,
                context.dialogs(),
                new Forms(context.dialogs(), sending),
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)),
                this::tell);
        this.request = command("request", new KeyCodeCombination(KeyCode.R), canRequest(), this::request);
        this.again = command("again", new KeyCodeCombination(KeyCode.T), always(), this::tryAgain);
        this.ask = command(
                "ask",
                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
                model.selectedProperty().isNotNull(),
                questions::ask);
        this.register = command("register", new KeyCodeCombination(KeyCode.N), mayRegister(), acts::register);
        this.retire = command("retire", new KeyCodeCombination(KeyCode.D), canRetire(), this::retire);
        this.gate = new GatePane(model, gateWords, words, context.ticker(), sending, bar());
        this.questionPane =
                new QuestionPane(question, words, context.navigator(), ask, request, model.neededProperty()::set);
        this.view = new GatesView(
                model,
                gateWords,
                words,
                context.ticker(),
                gate,
                questionPane,
                new SplitMemory(context.preferences().dividers()));
        gate.denials().selectedProperty().subscribe(controller::look);
        gate.denials().keyboardHereProperty().subscribe(here -> {
            if (here) {
                controller.lookAgain(gate.denials().selectedProperty().get());
            }
        });
        this.commands = List.of(
                request,
                again,
                command("question", new KeyCodeCombination(KeyCode.Q), always(), questionPane::begin),
                ask,
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
                retire);
    }

    private Node bar() {
        List<Node> buttons = new ArrayList<>(List.of(request.button(Kind.PRIMARY), again.button(Kind.PLAIN)));
        if (context.me().may(Right.REGISTER_GATES)) {
            buttons.addAll(List.of(new Spacer(), register.button(Kind.PLAIN), retire.button(Kind.DANGER)));
        }
        return ActionBar.of(buttons.toArray(Node[]::new));
    }

    GatesModel model() {
        return model;
    }

    QuestionModel question() {
        return question;
    }

    GateActs acts() {
        return acts;
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
    public void onActivate() {
        live.begin();
        controller.activate();
    }

    @Override
    public void onDeactivate() {
        live.end();
        controller.deactivate();
    }

    @Override
    public List<State> shotStates() {
        return new GateShots(model, question, questions, controller, gate.denials(), acts).states();
    }

    private ObservableBooleanValue canRequest() {
        return Bindings.createBooleanBinding(
                () -> model.neededProperty().get() != null
                        && context.navigator().canAsk(),
                model.neededProperty());
    }

    private void request() {
        NeededAccess needed = model.neededProperty().get();
        if (needed != null) {
            context.navigator().ask(needed);
        }
    }

    private void tryAgain() {
        DenialRow denial = gate.denials().selectedProperty().get();
        if (denial != null) {
            questions.takeOver(denial.latest());
        }
        questionPane.begin();
    }

    private ObservableBooleanValue mayRegister() {
        boolean may = context.me().may(Right.REGISTER_GATES);
        return Bindings.createBooleanBinding(
                () -> may && !sending.sendingProperty().get(), sending.sendingProperty());
    }

    private ObservableBooleanValue canRetire() {
        boolean may = context.me().may(Right.REGISTER_GATES);
        return Bindings.createBooleanBinding(
                () -> {
                    GateView shown = model.shownProperty().get();
                    return may
                            && shown != null
                            && !shown.gate().retired()
                            && !sending.sendingProperty().get();
                },
                model.shownProperty(),
                sending.sendingProperty());
    }

    private void retire() {
        GateView shown = model.shownProperty().get();
        if (shown != null) {
            acts.retire(shown.gate());
        }
    }

    private static ObservableBooleanValue always() {
        return Bindings.createBooleanBinding(() -> true);
    }

    private Command command(String name, KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        Descriptor descriptor = Descriptor.of(words.text("gates.act." + name), words.text("gates.act-hint." + name))
                .withKey(key);
        return new Command("gates." + name, words.text("screen.gates.title"), descriptor, enabled, action);
    }

    private void tell(String act, Gate changed) {
        context.notices()
                .post(Notice.of(
                        Tone.SUCCESS,
                        words.text("gates.done." + act, changed.id()),
                        "",
                        context.clock().instant()));
    }
}
