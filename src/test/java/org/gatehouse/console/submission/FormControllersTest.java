package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/// The live preview and the submission, against a service whose answers come in any order.
class FormControllersTest {
    private final Calls calls = new Calls();
    private final List<Runnable> delayed = new ArrayList<>();
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, (_, task) -> delayed.add(task), System::nanoTime);
    private final FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
    private final SubmissionModel model = FormFixtures.filled();
    private final List<RequestRow> filed = new ArrayList<>();
    private final PreviewController preview = new PreviewController(calls, model, reader, threads);
    private final SubmissionController controller = new SubmissionController(
            calls,
            model,
            reader,
            FormFixtures.drafts(calls, model, threads),
            FormFixtures.WORDS,
            threads,
            new SubmissionController.Done(filed::add, _ -> {}));

    @Test
    void thePolicyIsAskedOnceTheFormHasRested() {
        Fx.run(() -> {
            preview.activate();
            model.durationProperty().set("7 h");
            model.durationProperty().set("6 h");
            assertThat(calls.previewed).isEmpty();
            rest();

            assertThat(calls.previewed).hasSize(1);
            assertThat(calls.previewed
                            .getFirst()
                            .requestedAccess()
                            .maxDuration()
                            .toHours())
                    .isEqualTo(6);
        });
    }

    @Test
    void anOutdatedAnswerIsDropped() {
        Fx.run(() -> {
            preview.activate();
            rest();
            model.durationProperty().set("6 h");
            rest();
            calls.verdicts.get(1).complete(FormFixtures.verdict(Outcome.REQUIRE_APPROVAL, null, FormFixtures.STEWARD));
            calls.verdicts.get(0).complete(FormFixtures.verdict(Outcome.DENY, null));

            assertThat(told().verdict().outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
            assertThat(model.previewProperty().get().asking()).isFalse();
        });
    }

    @Test
    void theLastAnswerStaysWhileANewerOneIsAskedFor() {
        Fx.run(() -> {
            preview.activate();
            rest();
            calls.verdicts.getFirst().complete(FormFixtures.verdict(Outcome.DENY, null));
            model.durationProperty().set("6 h");

            assertThat(told().verdict().outcome()).isEqualTo(Outcome.DENY);
            assertThat(model.previewProperty().get().asking()).isTrue();
        });
    }

    @Test
    void theSuggestionIsJudgedTooAndCanBeApplied() {
        Fx.run(() -> {
            preview.activate();
            rest();
            calls.verdicts.getFirst().complete(FormFixtures.verdict(Outcome.NARROW, FormFixtures.hashed()));
            calls.verdicts.get(1).complete(FormFixtures.verdict(Outcome.AUTO_APPROVE, null));
            assertThat(Objects.requireNonNull(told().narrowed()).outcome()).isEqualTo(Outcome.AUTO_APPROVE);

            model.narrowTo(FormFixtures.hashed());

            assertThat(model.items().getFirst().masks()).containsEntry("email", Mask.HASH);
            assertThat(model.durationProperty().get()).isEqualTo("2 h");
        });
    }

    @Test
    void withoutAnAnswerItIsSaidWhyAndAskedAgainWhenTheConnectionIsBack() {
        Fx.run(() -> {
            preview.activate();
            rest();
            calls.verdicts.getFirst().completeExceptionally(unreachable());
            assertThat(model.previewProperty().get().trouble()).contains("does not answer");

            preview.again();
            rest();

            assertThat(calls.previewed).hasSize(2);
        });
    }

    @Test
    void nothingIsAskedWhileTheScreenIsNotShown() {
        Fx.run(() -> {
            preview.activate();
            preview.deactivate();
            model.durationProperty().set("6 h");
            rest();

            assertThat(calls.previewed).isEmpty();
        });
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingIsSent() {
        Fx.run(() -> {
            model.justificationProperty().set(" ");
            assertThat(controller.faults()).isEmpty();

            assertThat(controller.submit()).contains(FormField.JUSTIFICATION);

            assertThat(controller.faults()).containsOnlyKeys(FormField.JUSTIFICATION);
            assertThat(calls.submitted).isEmpty();
        });
    }

    @Test
    void aFiledRequestEmptiesTheForm() {
        Fx.run(() -> {
            controller.submit();
            assertThat(model.sendingProperty().get()).isTrue();
            calls.rows.getFirst().complete(OwnFixtures.row(1));

            assertThat(filed).hasSize(1);
            assertThat(model.isTouched()).isFalse();
        });
    }

    @Test
    void theSameRequestAfterALostConnectionBearsTheSameKeyAndNothingIsLost() {
        Fx.run(() -> {
            Answers before = model.answers();
            controller.submit();
            calls.rows.getFirst().completeExceptionally(unreachable());
            assertThat(model.answers()).isEqualTo(before);
            assertThat(model.refusalProperty().get()).contains("does not answer");

            controller.submit();

            assertThat(calls.keys).hasSize(2);
            assertThat(calls.keys.get(1)).isEqualTo(calls.keys.get(0));
        });
    }

    @Test
    void anotherRequestBearsAnotherKey() {
        Fx.run(() -> {
            controller.submit();
            calls.rows.getFirst().completeExceptionally(unreachable());
            model.ticketProperty().set("FRD-882");
            controller.submit();

            assertThat(calls.keys.get(1)).isNotEqualTo(calls.keys.get(0));
        });
    }

    @Test
    void whatTheServiceFindsWrongIsSaidBesideTheField() {
        Fx.run(() -> {
            controller.submit();
            calls.rows
                    .getFirst()
                    .completeExceptionally(new ServiceProblem(Problem.of(new Refusal(
                            ErrorCode.INVALID,
                            "The request is not valid.",
                            List.of(new FieldError("/items/0/row_filter", "The row filter holds a comment."))))));

            assertThat(controller.faults()).containsEntry(FormField.ITEMS, "The row filter holds a comment.");
            assertThat(model.refusalProperty().get()).isEqualTo("The request is not valid.");
        });
    }

    private Preview.Told told() {
        return Objects.requireNonNull(model.previewProperty().get().told());
    }

    private void rest() {
        List<Runnable> due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }

    private static ServiceUnreachable unreachable() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone"));
    }

    /// Answers are given by the test.
    private static final class Calls extends UnansweredRequestCalls {
        private final List<Ask> previewed = new ArrayList<>();
        private final List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
        private final List<Ask> submitted = new ArrayList<>();
        private final List<ActKey> keys = new ArrayList<>();
        private final List<CompletableFuture<RequestRow>> rows = new ArrayList<>();

        @Override
        public CompletableFuture<Verdict> preview(Ask ask) {
            previewed.add(ask);
            verdicts.add(new CompletableFuture<>());
            return verdicts.getLast();
        }

        @Override
        public CompletableFuture<RequestRow> submit(Ask ask, ActKey key) {
            submitted.add(ask);
            keys.add(key);
            rows.add(new CompletableFuture<>());
            return rows.getLast();
        }
    }
}
