package org.gatehouse.console.submission;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Grant;
import org.gatehouse.model.RequestId;

/// What is asked before something is done about one's own request. Words typed are kept until the act is done.
final class OwnDialogs {
    private final Dialogs dialogs;
    private final MyActs acts;
    private final MyRequestsModel model;
    private final Words words;
    private final Threads threads;

    OwnDialogs(Dialogs dialogs, MyActs acts, MyRequestsModel model, Words words, Threads threads) {
        this.dialogs = dialogs;
        this.acts = acts;
        this.model = model;
        this.words = words;
        this.threads = threads;
    }

    void withdraw(RequestView view) {
        askWhy(
                "withdraw",
                view.row().id() + " withdrawal",
                ActionButton.Kind.DANGER,
                reason -> acts.withdraw(view.request().id(), reason));
    }

    void discard(RequestView view) {
        RequestId id = view.row().id();
        Dialog.Act act = Dialog.Act.of(descriptor("discard"), ActionButton.Kind.DANGER, () -> acts.discard(id));
        dialogs.ask(new Dialog(
                words.text("submission.ask.discard", id),
                Texts.body(words.text("submission.ask.discard-words")),
                List.of(act)));
    }

    void complete(Grant grant) {
        askWhy(
                "complete",
                grant.id() + " completion",
                ActionButton.Kind.PRIMARY,
                reason -> acts.complete(grant, reason));
    }

    void extend(RequestView view, Grant grant) {
        ExtensionForm form = new ExtensionForm(view, grant, acts, model, words, threads);
        Dialog.Act act = new Dialog.Act(descriptor("extend"), ActionButton.Kind.PRIMARY, form.possible(), form::send);
        dialogs.ask(new Dialog(words.text("submission.ask.extend", grant.id()), form.node(), List.of(act)));
    }

    private void askWhy(String what, String about, ActionButton.Kind kind, Consumer<String> then) {
        ReasonField reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        reason.textProperty().set(model.typed(about));
        reason.textProperty().subscribe((_, text) -> model.keep(about, text));
        Dialog.Act act =
                new Dialog.Act(descriptor(what), kind, reason.validProperty(), () -> then.accept(reason.reason()));
        dialogs.ask(new Dialog(words.text("submission.ask." + what), reason, List.of(act)));
    }

    private Descriptor descriptor(String what) {
        return Descriptor.of(words.text("submission.ask-act." + what), words.text("submission.mine-hint." + what));
    }
}
