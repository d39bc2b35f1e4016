package org.gatehouse.console.request;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Choice;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;

/// What a steward does with the request in the middle: asks for what an act needs, then has it done.
final class RequestActs {
    private final RequestsModel model;
    private final RequestsController queue;
    private final DecisionController decisions;
    private final TalkController talk;
    private final DecisionBar bar;
    private final Dialogs dialogs;
    private final Words words;
    private final Consumer<RequestView> asked;
    private final NarrowDesk desk;
    private final Colleagues colleagues;

    /// @param asked told when a question has reached the service
    RequestActs(
            RequestsModel model,
            RequestsController queue,
            DecisionController decisions,
            TalkController talk,
            DecisionBar bar,
            Dialogs dialogs,
            Words words,
            NarrowDesk desk,
            Colleagues colleagues,
            Consumer<RequestView> asked) {
        this.model = model;
        this.queue = queue;
        this.decisions = decisions;
        this.talk = talk;
        this.bar = bar;
        this.dialogs = dialogs;
        this.words = words;
        this.desk = desk;
        this.colleagues = colleagues;
        this.asked = asked;
    }

    void approve() {
        bar.withReason(reason -> decisions.approve(reason, null));
    }

    /// Approves under the terms that the policy would let pass.
    void approveUnder(Terms terms) {
        TermsDocument document = new TermsDocument(terms.items(), terms.maxDuration(), terms.limits());
        bar.withReason(reason -> decisions.approve(reason, document));
    }

    void deny() {
        bar.withReason(decisions::deny);
    }

    void ask() {
        bar.withReason(question -> talk.ask(question, asked));
    }

    Layers.@Nullable Open narrow() {
        RequestView shown = model.detailProperty().get();
        return shown == null ? null : desk.narrow(shown, bar.reason());
    }

    /// Decides in the place of the next colleague for whom that is possible, and after the last for oneself again.
    void standIn() {
        onShown(shown -> {
            List<PersonId> colleagues = shown.inPlaceOf();
            int next = colleagues.indexOf(model.inPlaceOfProperty().get()) + 1;
            model.inPlaceOfProperty().set(next < colleagues.size() ? colleagues.get(next) : null);
        });
    }

    Layers.@Nullable Open stepAside() {
        RequestView shown = model.detailProperty().get();
        if (shown == null) {
            return null;
        }
        String requester = shown.row().requester().name();
        return write(
                shown,
                "step-aside",
                ActionButton.Kind.DANGER,
                words.text("request.step-aside.explain", requester),
                decisions::stepAside);
    }

    void comment() {
        onShown(shown -> write(
                shown,
                "comment",
                ActionButton.Kind.PRIMARY,
                words.text("request.comment.explain"),
                text -> talk.comment(
                        text, () -> model.keepNote("comment", shown.request().id(), ""))));
    }

    void answer() {
        onShown(shown -> {
            var question = TalkController.firstOpen(shown);
            if (question != null) {
                String explanation = words.text("request.answer.explain", question.text());
                write(
                        shown,
                        "answer",
                        ActionButton.Kind.PRIMARY,
                        explanation,
                        text -> talk.answer(
                                text,
                                () -> model.keepNote("answer", shown.request().id(), "")));
            }
        });
    }

    void claim() {
        onShown(shown -> queue.claim(shown.request().id()));
    }

    void release() {
        onShown(shown -> queue.release(shown.request().id()));
    }

    /// Takes note of a decision that was not taken and begins it anew with the same words; where it cannot be made
    /// any more, turns to the next request. While another request is in sight, goes to the one it was about.
    void goOn() {
        RefusedDecision here = model.refusedOn(model.selectedProperty().get());
        if (here == null) {
            if (!model.refused().isEmpty()) {
                look(model.refused().getFirst().request());
            }
            return;
        }
        decisions.dismiss(here.request());
        Powers powers = model.powersProperty().get();
        Choice choice = here.vote().choice();
        if (choice == Choice.APPROVE && powers.approve()) {
            if (here.vote().document().terms() == null && powers.asItStands()) {
                bar.arm(reason -> decisions.approve(reason, null));
            } else {
                narrow();
            }
        } else if (choice == Choice.DENY && powers.deny()) {
            bar.arm(decisions::deny);
        } else if (choice == Choice.ABSTAIN_CONFLICT && powers.deny()) {
            stepAside();
        } else {
            model.keepDraft(here.request(), "");
            model.selectedProperty().set(model.neighbour(here.request()));
        }
    }

    void look(RequestId request) {
        model.selectedProperty().set(request);
    }

    private Layers.Open write(
            RequestView shown, String purpose, ActionButton.Kind kind, String explanation, Consumer<String> act) {
        RequestId id = shown.request().id();
        WriteBox box = new WriteBox(
                Descriptor.of(words.text("request." + purpose + ".prompt")),
                explanation,
                model.note(purpose, id),
                words);
        box.area().textProperty().subscribe(text -> model.keepNote(purpose, id, text));
        if (purpose.equals("comment")) {
            box.offer(new MentionBox(box.area(), colleagues, words));
        }
        Runnable done = () -> act.accept(box.text());
        Descriptor descriptor = Descriptor.of(
                words.text("request." + purpose + ".act"), words.text("request." + purpose + ".act-hint"));
        Layers.Open open = dialogs.ask(new Dialog(
                words.text("request." + purpose + ".title", id.value()),
                box.node(),
                List.of(new Dialog.Act(descriptor, kind, box.valid(), done))));
        box.setOnSend(() -> {
            open.close();
            done.run();
        });
        return open;
    }

    private void onShown(Consumer<RequestView> act) {
        RequestView shown = model.detailProperty().get();
        if (shown != null) {
            act.accept(shown);
        }
    }
}
