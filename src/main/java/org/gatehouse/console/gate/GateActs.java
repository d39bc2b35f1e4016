package org.gatehouse.console.gate;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.model.Gate;

/// What administrators do to gates: register one, whose token is shown this once, and retire one. Belongs to the FX
/// thread.
final class GateActs {
    private final GateCalls calls;
    private final GatesModel model;
    private final GatesController controller;
    private final Words words;
    private final Dialogs dialogs;
    private final Forms forms;
    private final Consumer<String> copy;
    private final BiConsumer<String, Gate> done;

    /// @param copy puts a text where it can be pasted from
    /// @param done told of an act, by name, and the gate
    GateActs(
            GateCalls calls,
            GatesModel model,
            GatesController controller,
            Words words,
            Dialogs dialogs,
            Forms forms,
            Consumer<String> copy,
            BiConsumer<String, Gate> done) {
        this.calls = calls;
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.dialogs = dialogs;
        this.forms = forms;
        this.copy = copy;
        this.done = done;
    }

    Layers.Open register() {
        Asking asking = new Asking(
                "register gate",
                words.text("gates.ask.register"),
                Descriptor.of(words.text("gates.do.register")),
                Kind.PRIMARY);
        return forms.ask(asking, RegisterForm.class, () -> new RegisterForm(words), form -> {
            GateDocument document = form.document();
            forms.send(asking, document, key -> calls.register(document, key), this::registered);
        });
    }

    private void registered(IssuedGate issued) {
        model.selectedProperty().set(issued.gate().id());
        controller.reload();
        done.accept("register", issued.gate());
        showToken(issued);
    }

    /// The token is in this dialog and nowhere else: neither in the model nor in any log.
    Layers.Open showToken(IssuedGate issued) {
        TextField token = new TextField(issued.token());
        token.setEditable(false);
        token.getStyleClass().add("token");
        VBox body = FormLines.form(
                new Callout(Tone.WARNING, words.text("gates.token.once")),
                FormLines.line(words.text("gates.token"), token),
                Texts.note(words.text("gates.token.where")));
        Dialog.Act take = Dialog.Act.of(
                Descriptor.of(words.text("gates.token.copy")), Kind.PRIMARY, () -> copy.accept(issued.token()));
        return dialogs.ask(
                new Dialog(words.text("gates.token.title", issued.gate().id()), body, List.of(take)));
    }

    Layers.Open retire(Gate gate) {
        Asking asking = new Asking(
                "retire " + gate.id(),
                words.text("gates.ask.retire", gate.id()),
                Descriptor.of(words.text("gates.do.retire")),
                Kind.DANGER);
        return forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("gates.said.retire", gate.description()))),
                form -> forms.send(asking, form.reason(), key -> calls.retire(gate.id(), form.reason(), key), view -> {
                    controller.reload();
                    done.accept("retire", view.gate());
                }));
    }
}
