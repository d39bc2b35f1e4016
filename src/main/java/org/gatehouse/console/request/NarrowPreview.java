package org.gatehouse.console.request;

import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.model.Verdict;

/// Asks what the policy would say of terms in the making, a moment after each change. Belongs to the FX thread.
final class NarrowPreview {
    /// How long nothing is typed before the service is asked.
    static final Duration PAUSE = Duration.ofMillis(250);

    private final RequestCalls calls;
    private final NarrowDraft draft;
    private final Threads threads;
    private final Latest latest = new Latest();
    private final ReadOnlyObjectWrapper<Answer> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", new Answer.Asking());
    private final Subscription following;

    /// What is known of the terms as they stand.
    sealed interface Answer {
        record Asking() implements Answer {}

        record Judged(Verdict verdict) implements Answer {}

        /// @param errors pointers are those of terms: `/items/0/row_filter`, `/max_duration`
        record Invalid(String detail, List<FieldError> errors) implements Answer {}

        /// The service could not say.
        record Unknown(String why) implements Answer {}
    }

    NarrowPreview(RequestCalls calls, NarrowDraft draft, Threads threads) {
        this.calls = calls;
        this.draft = draft;
        this.threads = threads;
        this.following = draft.readingProperty().subscribe(_ -> askSoon());
    }

    ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Asks no more.
    void stop() {
        following.unsubscribe();
        latest.cancel();
    }

    private void askSoon() {
        assert Platform.isFxApplicationThread();
        answer.set(new Answer.Asking());
        Latest.Ticket ticket = latest.begin();
        threads.delay()
                .after(
                        PAUSE,
                        () -> threads.fx().execute(() -> {
                            if (ticket.isCurrent()) {
                                ask();
                            }
                        }));
    }

    private void ask() {
        if (draft.readingProperty().get().terms().items().isEmpty()) {
            return;
        }
        threads.deliver(
                calls.preview(draft.view().request().id(), draft.document()),
                latest.<Verdict>only(verdict -> answer.set(new Answer.Judged(verdict)), this::onFailure));
    }

    private void onFailure(Throwable thrown) {
        ServiceFailure failure = ServiceFailure.of(thrown);
        boolean invalid = failure instanceof ServiceProblem problem
                && !problem.problem().errors().isEmpty();
        answer.set(
                invalid
                        ? new Answer.Invalid(failure.words(), errors((ServiceProblem) failure))
                        : new Answer.Unknown(failure.words()));
    }

    private static List<FieldError> errors(ServiceProblem problem) {
        return problem.problem().errors().stream()
                .map(error -> new FieldError(error.pointer().replaceFirst("^/terms(?=/)", ""), error.detail()))
                .toList();
    }
}
