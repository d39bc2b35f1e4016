package org.gatehouse.console.feed;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ReasonDialog;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.AlikeDocument;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Together;
import org.gatehouse.model.PersonId;

/// What administrators do about events in quarantine: fix and replay one, or give it up; the same for all that are kept
/// for one reason. Belongs to the FX thread.
final class QuarantineActs {
    private static final String REPLAY = "replay ";

    private final FeedCalls calls;
    private final QuarantineModel model;
    private final QuarantineController controller;
    private final Words words;
    private final Acts acts;
    private final ReasonDialog reasons;
    private final Consumer<String> done;
    private String typed = "";

    /// @param done told what became of it, in words
    QuarantineActs(
            FeedCalls calls,
            QuarantineModel model,
            QuarantineController controller,
            Words words,
            Acts acts,
            ReasonDialog reasons,
            Consumer<String> done) {
        this.calls = calls;
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.acts = acts;
        this.reasons = reasons;
        this.done = done;
        acts.troubleProperty().subscribe(this::hear);
    }

    /// A "no" to a replay that says what is wrong with the document stands beside the document.
    private void hear(Acts.@org.jspecify.annotations.Nullable Trouble trouble) {
        if (trouble != null && trouble.act().startsWith(REPLAY)) {
            ServiceFailure failure = trouble.failure();
            if (failure instanceof ServiceProblem problem) {
                problem.problem().errors().stream()
                        .filter(error -> error.pointer().equals("/document"))
                        .map(FieldError::detail)
                        .findFirst()
                        .ifPresent(controller::notUnderstood);
            }
        }
    }

    /// Whether that trouble is told beside the document.
    static boolean isToldBesideDocument(Acts.Trouble trouble) {
        return trouble.act().startsWith(REPLAY)
                && trouble.failure() instanceof ServiceProblem problem
                && problem.problem().errors().stream()
                        .anyMatch(error -> error.pointer().equals("/document"));
    }

    /// As it came, or as it has been changed into.
    Layers.Open replay(PersonId feed, QuarantineView kept) {
        String document = model.isChanged() ? model.draftProperty().get() : null;
        return ask(document == null ? "replay" : "replay-changed", kept, Kind.PRIMARY, reason -> {
            ReplayDocument sent = new ReplayDocument(reason, document);
            acts.send(REPLAY + kept.number(), sent, key -> calls.replay(feed, kept.number(), sent, key), receipt -> {
                forget();
                done.accept(words.text("feeds.done.replay", kept.number(), receipt.stored(), receipt.duplicates()));
            });
        });
    }

    Layers.Open discard(PersonId feed, QuarantineView kept) {
        return ask(
                "discard",
                kept,
                Kind.DANGER,
                reason -> acts.send(
                        "discard " + kept.number(),
                        reason,
                        key -> calls.discard(feed, kept.number(), reason, key),
                        _ -> {
                            forget();
                            done.accept(words.text("feeds.done.discard", kept.number()));
                        }));
    }

    Layers.Open replayAlike(PersonId feed, QuarantineView like) {
        return ask("replay-alike", like, Kind.PRIMARY, reason -> {
            AlikeDocument sent = new AlikeDocument(like.reason(), reason);
            acts.send("replay all of " + feed, sent, key -> calls.replayAlike(feed, sent, key), together -> {
                forget();
                done.accept(
                        words.text("feeds.done.replay-alike", together.released(), together.kept(), together.left()));
            });
        });
    }

    Layers.Open discardAlike(PersonId feed, QuarantineView like) {
        return ask("discard-alike", like, Kind.DANGER, reason -> {
            AlikeDocument sent = new AlikeDocument(like.reason(), reason);
            acts.send("discard all of " + feed, sent, key -> calls.discardAlike(feed, sent, key), (Together all) -> {
                forget();
                done.accept(words.text("feeds.done.discard-alike", all.released(), all.left()));
            });
        });
    }

    private void forget() {
        typed = "";
        model.drafts().remove(model.pickedProperty().get());
        controller.load();
    }

    private Layers.Open ask(String act, QuarantineView kept, Kind kind, Consumer<String> send) {
        return reasons.ask(new ReasonDialog.Question(
                words.text("feeds.ask." + act, kept.number()),
                List.of(Texts.body(words.text(
                        "feeds.said." + act, DocumentText.of(kept.reason()).shown()))),
                Descriptor.of(words.text("feeds.do." + act)),
                kind,
                null,
                typed,
                text -> typed = text,
                send));
    }
}
