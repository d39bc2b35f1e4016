package org.gatehouse.console.rule;

import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.RuleCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleView;
import org.kordamp.ikonli.octicons.Octicons;

/// The Rules screen: what detection looks for, how each rule fares, and what it would have found.
public final class RuleScreen implements Screen {
    public static final ScreenKind KIND = new ScreenKind(
            "rules",
            ScreenKind.Group.GOVERN,
            Octicons.LAW_16,
            new KeyCodeCombination(KeyCode.R, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
            me -> me.may(Right.RUN_RULES),
            RuleScreen::new);

    private final Words words;
    private final RulesModel model = new RulesModel();
    private final RuleCalls calls;
    private final Acts sending;
    private final Forms forms;
    private final RulesController controller;
    private final RulesView view;
    private final List<Command> commands;
    private final WhileShown live;

    public RuleScreen(ConsoleContext context) {
        this(context, context.client().rules());
    }

    RuleScreen(ConsoleContext context, RuleCalls calls) {
        this.words = context.words();
        this.calls = calls;
        this.sending = new Acts(context.threads());
        this.forms = new Forms(context.dialogs(), sending);
        this.controller = new RulesController(calls, model, context.threads());
        this.live = new WhileShown(() -> context.ticker().nowProperty().subscribe((_, now) -> controller.tick(now)));
        ObservableBooleanValue possible = Bindings.createBooleanBinding(
                () -> model.shownProperty().get() != null
                        && !sending.sendingProperty().get(),
                model.shownProperty(),
                sending.sendingProperty());
        Command flip = command("switch", KeyCode.S, possible, this::flip);
        Command day = command("replay-1", KeyCode.DIGIT1, possible, () -> replay(1));
        Command week = command("replay-7", KeyCode.DIGIT7, possible, () -> replay(7));
        Command month = command("replay-30", KeyCode.DIGIT3, possible, () -> replay(30));
        Node bar = ActionBar.of(
                week.button(Kind.PRIMARY), day.button(Kind.PLAIN), month.button(Kind.PLAIN), flip.button(Kind.PLAIN));
        this.view = new RulesView(
                model,
                words,
                new RulePane(model, words, sending, bar),
                new SplitMemory(context.preferences().dividers()));
        ObservableBooleanValue always = Bindings.createBooleanBinding(() -> true);
        this.commands = List.of(
                flip,
                day,
                week,
                month,
                command("next", KeyCode.J, always, () -> view.list().selectNext()),
                command("previous", KeyCode.K, always, () -> view.list().selectPrevious()),
                command("reload", KeyCode.F5, always, controller::reload));
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

    private void flip() {
        RuleView shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        RuleRow rule = shown.rule();
        boolean on = !rule.on();
        String act = on ? "on" : "off";
        Forms.Asking asking = new Forms.Asking(
                "switch " + act + " " + rule.id(),
                words.text("rules.ask." + act, rule.title()),
                Descriptor.of(words.text("rules.do." + act)),
                on ? Kind.PRIMARY : Kind.DANGER);
        forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("rules.said." + act))),
                form -> {
                    RuleSwitchDocument document = new RuleSwitchDocument(on, form.reason());
                    forms.send(asking, document, key -> calls.flip(rule.id(), document, key), _ -> controller.reload());
                });
    }

    private void replay(int days) {
        RuleView shown = model.shownProperty().get();
        if (shown != null) {
            String id = shown.rule().id();
            RuleReplayDocument document = new RuleReplayDocument(Duration.ofDays(days), null);
            sending.send("replay " + id, document, key -> calls.replay(id, document, key), controller::follow);
        }
    }

    private Command command(String name, KeyCode key, ObservableBooleanValue enabled, Runnable action) {
        Descriptor descriptor = Descriptor.of(words.text("rules.act." + name), words.text("rules.act-hint." + name))
                .withKey(new KeyCodeCombination(key));
        return new Command("rules." + name, words.text("screen.rules.title"), descriptor, enabled, action);
    }
}
