package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;

/// Everything that can be done on the Requests screen, with its keys.
final class RequestCommands {
    private final RequestsModel model;
    private final Words words;
    private final PersonId me;
    private final List<Node> buttons;
    private final List<Command> all;
    private final Command goOn;
    private final Command answer;
    private final Command assign;
    private final Command approveMany;
    private final Command denyMany;

    RequestCommands(
            RequestsModel model,
            Words words,
            PersonId me,
            RequestActs acts,
            BulkActs bulk,
            DecisionController decisions,
            RequestsController queue,
            QueuePane pane) {
        this.model = model;
        this.words = words;
        this.me = me;
        Command approve = command("approve", KeyCode.A, can(Powers::asItStands), acts::approve);
        this.approveMany = command("approve-many", KeyCode.A, together(), bulk::approve);
        this.denyMany = command("deny-many", KeyCode.D, many(Bulk::deniable), bulk::deny);
        this.assign = command("assign", KeyCode.S, can(Powers::deny).or(many(Bulk::deniable)), bulk::assign);
        Command narrow = command("narrow", KeyCode.N, can(Powers::approve), acts::narrow);
        Command ask = command("ask", KeyCode.Q, can(Powers::deny), acts::ask);
        Command deny = command("deny", KeyCode.D, can(Powers::deny), acts::deny);
        Command comment = command("comment", KeyCode.C, shown(), acts::comment);
        Command standIn = command("stand-in", KeyCode.B, can(Powers::standIn), acts::standIn);
        Command stepAside = command("step-aside", KeyCode.X, can(Powers::deny), acts::stepAside);
        Command claim = command("claim", KeyCode.T, can(Powers::deny), acts::claim);
        Command release = command("unclaim", KeyCode.U, mine(), acts::release);
        this.answer = command("answer", KeyCode.E, can(Powers::answer), acts::answer);
        this.goOn = command("go-on", KeyCode.G, refused(), acts::goOn);
        List<Command> more = List.of(comment, standIn, stepAside, claim, release, assign);
        this.buttons = List.of(
                approve.button(ActionButton.Kind.PRIMARY),
                narrow.button(ActionButton.Kind.PLAIN),
                ask.button(ActionButton.Kind.PLAIN),
                deny.button(ActionButton.Kind.DANGER),
                MoreActs.button(descriptor("more"), more));
        this.all = List.of(
                command("next", KeyCode.J, always(), () -> pane.list().selectNext()),
                command("previous", KeyCode.K, always(), () -> pane.list().selectPrevious()),
                approve,
                narrow,
                ask,
                deny,
                command("undo", new KeyCodeCombination(KeyCode.Z), waiting(), decisions::takeBack),
                command(
                        "undo-again",
                        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
                        waiting().and(notWriting(pane)),
                        decisions::takeBack),
                goOn,
                comment,
                answer,
                standIn,
                stepAside,
                claim,
                release,
                assign,
                command("choose-eligible", KeyCode.P, eligible(), pane::chooseEligible),
                approveMany,
                denyMany,
                command("reload", KeyCode.R, always(), queue::reload),
                command(
                        "search",
                        new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN),
                        always(),
                        () -> pane.search().requestFocus()));
    }

    /// In the order of the key sheet; the same list at each call.
    List<Command> all() {
        return all;
    }

    /// For the bar at the bottom, in order.
    List<Node> buttons() {
        return buttons;
    }

    /// Answers what was asked; stands with the question.
    Node answerButton() {
        return answer.button(ActionButton.Kind.PRIMARY);
    }

    /// What can be done about several requests at once.
    List<Command> forMany() {
        return List.of(approveMany, assign, denyMany);
    }

    Command goOn() {
        return goOn;
    }

    private Command command(String name, KeyCode key, ObservableBooleanValue enabled, Runnable action) {
        return command(name, new KeyCodeCombination(key), enabled, action);
    }

    private Command command(String name, KeyCombination key, ObservableBooleanValue enabled, Runnable action) {
        return new Command(
                "requests." + name,
                words.text("screen.requests.title"),
                descriptor(name).withKey(key),
                enabled,
                action);
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("request.act." + name), words.text("request.act-hint." + name));
    }

    private static BooleanBinding always() {
        return Bindings.createBooleanBinding(() -> true);
    }

    private BooleanBinding can(Predicate<Powers> what) {
        return Bindings.createBooleanBinding(
                () -> what.test(model.powersProperty().get()), model.powersProperty());
    }

    private BooleanBinding many(Function<Bulk, List<RequestRow>> which) {
        return Bindings.createBooleanBinding(
                () -> {
                    Bulk bulk = model.bulkProperty().get();
                    return bulk.isMany() && !which.apply(bulk).isEmpty();
                },
                model.bulkProperty());
    }

    private BooleanBinding together() {
        return Bindings.createBooleanBinding(() -> model.bulkProperty().get().isApprovable(), model.bulkProperty());
    }

    private BooleanBinding eligible() {
        return Bindings.createBooleanBinding(
                () -> model.autoEligible().size() > 1, model.eligibilityProperty(), model.rows(), model.pending());
    }

    private BooleanBinding shown() {
        return Bindings.createBooleanBinding(
                model::canAct, model.detailProperty(), model.selectedProperty(), model.sendingProperty());
    }

    private BooleanBinding waiting() {
        return Bindings.createBooleanBinding(
                () -> model.pending().stream().anyMatch(PendingDecision::isWaiting), model.pending());
    }

    private BooleanBinding refused() {
        return Bindings.isNotEmpty(model.refused());
    }

    /// In a text the same keys take back what was typed.
    private static BooleanBinding notWriting(Node within) {
        var focused = within.sceneProperty().flatMap(scene -> scene.focusOwnerProperty());
        return Bindings.createBooleanBinding(() -> !(focused.getValue() instanceof TextInputControl), focused);
    }

    private BooleanBinding mine() {
        return Bindings.createBooleanBinding(
                () -> {
                    RequestView shown = model.detailProperty().get();
                    RequestRow.ClaimRef claim =
                            shown == null ? null : shown.row().claim();
                    return claim != null && claim.by().id().equals(me);
                },
                model.detailProperty());
    }
}
