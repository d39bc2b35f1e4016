package org.gatehouse.console.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Sends what a person decides, asks or remarks about the request in the middle. What they typed is kept until the
/// service has it. Belongs to the FX thread.
final class DecisionController {
    private final RequestCalls calls;
    private final RequestsModel model;
    private final RequestsController queue;
    private final Clock clock;
    private final Threads threads;
    private final Consumer<Done> done;
    private @Nullable RequestId openedId;
    private Instant openedAt;
    private @Nullable Attempt unanswered;

    /// A decision on its way: sent again as it was, under the same key, it is made once however often the
    /// connection fails.
    private record Attempt(RequestId request, DecisionDocument document, ActKey key) {
        boolean says(RequestId id, Choice choice, String reason, @Nullable TermsDocument terms) {
            return request.equals(id)
                    && document.choice() == choice
                    && document.reason().equals(reason)
                    && Objects.equals(document.terms(), terms);
        }
    }

    /// Something was done.
    ///
    /// @param outcome null for a question or a comment
    record Done(RequestView request, String act, @Nullable DecisionOutcome outcome) {}

    DecisionController(
            RequestCalls calls,
            RequestsModel model,
            RequestsController queue,
            Clock clock,
            Threads threads,
            Consumer<Done> done) {
        this.calls = calls;
        this.model = model;
        this.queue = queue;
        this.clock = clock;
        this.threads = threads;
        this.done = done;
        this.openedAt = clock.instant();
        model.detailProperty().subscribe((_, view) -> onShown(view));
    }

    void approve(String reason, @Nullable TermsDocument terms) {
        decide(Choice.APPROVE, reason, terms);
    }

    void deny(String reason) {
        decide(Choice.DENY, reason, null);
    }

    private void decide(Choice choice, String reason, @Nullable TermsDocument terms) {
        RequestView view = shown();
        if (view == null) {
            return;
        }
        Attempt attempt = attempt(view, choice, reason, terms);
        unanswered = attempt;
        send(view, calls.decide(view.request().id(), attempt.document(), attempt.key()), outcome -> {
            unanswered = null;
            RequestId next = model.neighbour(view.request().id());
            done.accept(new Done(view, choice == Choice.APPROVE ? "approved" : "denied", outcome));
            model.selectedProperty().set(next);
            queue.put(outcome.request());
        });
    }

    private Attempt attempt(RequestView view, Choice choice, String reason, @Nullable TermsDocument terms) {
        RequestId id = view.request().id();
        if (unanswered != null && unanswered.says(id, choice, reason, terms)) {
            return unanswered;
        }
        long seconds = Math.max(0, Duration.between(openedAt, clock.instant()).toSeconds());
        DecisionDocument document =
                new DecisionDocument(view.request().revision(), choice, reason, terms, null, seconds);
        return new Attempt(id, document, ActKey.fresh());
    }

    void ask(String question) {
        RequestView view = shown();
        if (view != null) {
            send(view, calls.ask(view.request().id(), view.request().revision(), question, ActKey.fresh()), row -> {
                done.accept(new Done(view, "asked", null));
                queue.put(row);
                queue.refreshDetail();
            });
        }
    }

    void comment(String text) {
        RequestView view = shown();
        if (view != null) {
            send(view, calls.comment(view.request().id(), text, ActKey.fresh()), _ -> queue.refreshDetail());
        }
    }

    private @Nullable RequestView shown() {
        assert Platform.isFxApplicationThread();
        return model.canAct() ? model.detailProperty().get() : null;
    }

    private <T> void send(RequestView view, CompletableFuture<T> call, Consumer<T> onDone) {
        RequestId id = view.request().id();
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        model.conflictProperty().set(null);
        threads.deliver(call, (answer, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown == null) {
                model.keepDraft(id, "");
                onDone.accept(answer);
            } else {
                onFailure(id, ServiceFailure.of(thrown));
            }
        });
    }

    private void onFailure(RequestId id, ServiceFailure failure) {
        if (failure instanceof ServiceProblem) {
            unanswered = null;
        }
        if (failure instanceof ServiceProblem problem && problem.code() == ErrorCode.STALE_REVISION) {
            model.conflictProperty().set(new RequestsModel.Conflict(id, problem.problem()));
            queue.refreshDetail();
        } else {
            model.refusalProperty().set(failure.words());
        }
    }

    /// The time on a request counts from when it came into sight, not from when it was last refreshed.
    private void onShown(@Nullable RequestView view) {
        RequestId id = view == null ? null : view.request().id();
        if (id == null || !id.equals(openedId)) {
            openedId = id;
            openedAt = clock.instant();
        }
    }
}
