package org.gatehouse.console.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// Asks what the policy would say of terms in the making, a moment after each change. Belongs to the FX thread.
final class NarrowPreview {
    /// How long nothing is typed before the service is asked.
    static final Duration PAUSE = Duration.ofMillis(250);

    private final RequestCalls calls;
    private final NarrowDraft draft;
    private final Clock clock;
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

    NarrowPreview(RequestCalls calls, NarrowDraft draft, Clock clock, Threads threads) {
        this.calls = calls;
        this.draft = draft;
        this.clock = clock;
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
        Terms terms = draft.readingProperty().get().terms();
        if (terms.items().isEmpty()) {
            return;
        }
        threads.deliver(
                calls.preview(narrowed(terms)),
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
                .map(error -> new FieldError(
                        error.pointer().replaceFirst("^/(terms|requested_access)(?=/)", ""), error.detail()))
                .toList();
    }

    /// The request as if no more had been asked for. What has begun already begins when it is activated.
    private Ask narrowed(Terms terms) {
        Ask ask = draft.view().request().ask();
        RequestedAccess access = ask.requestedAccess();
        RequestedAccess shorter = new RequestedAccess(
                future(access.start()), terms.maxDuration(), future(access.until()), access.emergency());
        SubjectRef subject = draft.view().request().subject();
        return new Ask(
                terms.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                shorter,
                subject,
                ask.actorChain(),
                null,
                null);
    }

    private @Nullable Instant future(@Nullable Instant instant) {
        return instant != null && instant.isAfter(clock.instant()) ? instant : null;
    }
}
