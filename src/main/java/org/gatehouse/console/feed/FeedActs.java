package org.gatehouse.console.feed;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.client.FeedCalls;
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
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.FeedView;
import org.gatehouse.model.PersonId;

/// What administrators do to feeds: register one, give it a new token, accept what is lost. A token is shown this once.
/// Belongs to the FX thread.
final class FeedActs {
    private final FeedCalls calls;
    private final FeedsModel model;
    private final FeedsController controller;
    private final Words words;
    private final Dialogs dialogs;
    private final Forms forms;
    private final Consumer<String> copy;
    private final BiConsumer<String, PersonId> done;

    /// @param copy puts a text where it can be pasted from
    /// @param done told of an act, by name, and the feed
    FeedActs(
            FeedCalls calls,
            FeedsModel model,
            FeedsController controller,
            Words words,
            Dialogs dialogs,
            Forms forms,
            Consumer<String> copy,
            BiConsumer<String, PersonId> done) {
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
        Asking asking = asking("register", "register feed", "", Kind.PRIMARY);
        return forms.ask(
                asking,
                RegisterForm.class,
                () -> new RegisterForm(words),
                form -> forms.send(asking, form.document(), key -> calls.register(form.document(), key), issued -> {
                    model.selectedProperty().set(issued.person());
                    controller.reload();
                    issued("register", issued);
                }));
    }

    Layers.Open rotate(FeedView feed) {
        PersonId id = feed.feed().id();
        Asking asking = asking("rotate", "rotate " + id, feed.feed().title(), Kind.PRIMARY);
        return forms.ask(
                asking,
                RotateForm.class,
                () -> new RotateForm(words),
                form -> forms.send(
                        asking,
                        form.document(),
                        key -> calls.rotate(id, form.document(), key),
                        issued -> issued("rotate", issued)));
    }

    Layers.Open acceptLoss(FeedView feed) {
        PersonId id = feed.feed().id();
        Asking asking = asking("loss", "accept loss of " + id, feed.feed().title(), Kind.DANGER);
        return forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("feeds.said.loss", feed.missing()))),
                form -> forms.send(asking, form.reason(), key -> calls.acceptLoss(id, form.reason(), key), detail -> {
                    controller.show(detail);
                    controller.reload();
                    done.accept("loss", id);
                }));
    }

    private Asking asking(String act, String name, String about, Kind kind) {
        return new Asking(
                name, words.text("feeds.ask." + act, about), Descriptor.of(words.text("feeds.do." + act)), kind);
    }

    private void issued(String act, IssuedToken issued) {
        done.accept(act, issued.person());
        showToken(issued);
    }

    /// The token is in this dialog and nowhere else: neither in the model nor in any log.
    Layers.Open showToken(IssuedToken issued) {
        TextField token = new TextField(issued.token());
        token.setEditable(false);
        token.getStyleClass().add("token");
        VBox body = FormLines.form(
                new Callout(Tone.WARNING, words.text("gates.token.once")),
                FormLines.line(words.text("gates.token"), token),
                Texts.note(words.text("feeds.token.where")));
        Dialog.Act take = Dialog.Act.of(
                Descriptor.of(words.text("gates.token.copy")), Kind.PRIMARY, () -> copy.accept(issued.token()));
        return dialogs.ask(new Dialog(words.text("gates.token.title", issued.person()), body, List.of(take)));
    }
}
