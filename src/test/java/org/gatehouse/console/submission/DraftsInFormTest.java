package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.Test;

/// Drafts in the form of a new request: saved, changed, opened again, submitted, and what becomes of them
/// elsewhere.
class DraftsInFormTest {
    private final ByHand<RequestCalls> calls = new ByHand<>(RequestCalls.class);
    private final Threads threads =
            new Threads(Runnable::run, Runnable::run, (_, task) -> task.run(), System::nanoTime);
    private final FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
    private final SubmissionModel model = FormFixtures.filled();
    private final DraftKeeper drafts = FormFixtures.drafts(calls.calls(), model, threads);
    private final List<RequestRow> filed = new ArrayList<>();
    private final List<RequestRow> kept = new ArrayList<>();
    private final SubmissionController controller = new SubmissionController(
            calls.calls(),
            model,
            reader,
            drafts,
            FormFixtures.WORDS,
            threads,
            new SubmissionController.Done(filed::add, kept::add));

    @Test
    void aDraftMayLackWordsAndStaysInTheForm() {
        Fx.run(() -> {
            model.justificationProperty().set("");
            assertThat(controller.save()).isEmpty();
            calls.last("draft").answer(draft(1));

            assertThat(open().id()).isEqualTo(draft(1).id());
            assertThat(kept).containsExactly(draft(1));
            assertThat(model.detailProperty().get()).isEqualTo("Fraud model backfill");
            assertThat(model.unsavedProperty().get()).isFalse();
            assertThat(model.isTouched())
                    .as("nothing would be lost by clearing")
                    .isFalse();
        });
    }

    @Test
    void whatWouldBeLostOrMeanSomethingElseHasToBeMendedFirst() {
        Fx.run(() -> {
            model.purposeProperty().set(null);
            model.durationProperty().set("soon");
            model.items().clear();
            model.add(FormFixtures.PROFILES);

            assertThat(controller.save()).contains(FormField.ITEMS);

            assertThat(controller.faults()).containsOnlyKeys(FormField.ITEMS, FormField.PURPOSE, FormField.DURATION);
            assertThat(model.refusalProperty().get()).startsWith("3 answers");
            assertThat(calls.of("draft")).isEmpty();
        });
    }

    @Test
    void savingAgainChangesTheSameDraft() {
        Fx.run(() -> {
            save();
            model.durationProperty().set("6 h");
            assertThat(model.unsavedProperty().get()).isTrue();
            controller.save();

            assertThat(calls.last("amend").arguments().subList(0, 2)).containsExactly(draft(1).id(), 1L);
            calls.last("amend").answer(draft(2));
            assertThat(open().version()).isEqualTo(2);
            assertThat(model.unsavedProperty().get()).isFalse();
            assertThat(kept).as("said once").hasSize(1);

            controller.save();
            assertThat(calls.of("amend")).as("nothing changed").hasSize(1);
        });
    }

    @Test
    void aDraftSavedAfterALostConnectionIsSavedOnce() {
        Fx.run(() -> {
            controller.save();
            calls.last("draft").fail(unreachable());
            assertThat(model.refusalProperty().get()).contains("does not answer");
            controller.save();

            assertThat(key("draft", 0)).isEqualTo(key("draft", 1));
            assertThat(model.draftProperty().get()).isNull();
        });
    }

    @Test
    void anUnchangedDraftIsSubmittedAsItStands() {
        Fx.run(() -> {
            save();
            controller.submit();
            assertThat(calls.last("submit").arguments().getFirst()).isEqualTo(draft(1).id());
            calls.last("submit").answer(pending(2));

            assertThat(filed).containsExactly(pending(2));
            assertThat(model.draftProperty().get()).isNull();
            assertThat(model.items()).isEmpty();
        });
    }

    @Test
    void aChangedDraftIsSavedAndThenSubmitted() {
        Fx.run(() -> {
            save();
            model.durationProperty().set("6 h");
            controller.submit();
            assertThat(calls.of("submit")).isEmpty();
            calls.last("amend").answer(draft(2));
            calls.last("submit").fail(unreachable());
            assertThat(open().version()).as("saved, though not submitted").isEqualTo(2);

            controller.submit();

            assertThat(calls.of("amend")).hasSize(1);
            assertThat(key("submit", 0)).isEqualTo(key("submit", 1));
            calls.last("submit").answer(pending(3));
            assertThat(filed).hasSize(1);
        });
    }

    @Test
    void whatIsStillMissingIsAskedForBeforeADraftIsSubmitted() {
        Fx.run(() -> {
            model.justificationProperty().set("");
            save();

            assertThat(controller.submit()).contains(FormField.JUSTIFICATION);
            assertThat(calls.of("submit")).isEmpty();
        });
    }

    @Test
    void aChangeOfAnotherWindowIsNotLostUnseen() {
        Fx.run(() -> {
            save();
            Ask elsewhere = open().saved();
            model.durationProperty().set("6 h");
            controller.save();
            calls.last("amend").fail(problem(ErrorCode.STALE_VERSION));
            calls.last("view").answer(view(draft(4), elsewhere));

            assertThat(model.refusalProperty().get()).contains("another window");
            assertThat(model.durationProperty().get()).isEqualTo("6 h");
            assertThat(model.unsavedProperty().get()).isTrue();

            controller.save();
            assertThat(calls.last("amend").arguments().get(1)).isEqualTo(4L);
        });
    }

    @Test
    void aChangeWhoseAnswerWasLostIsFoundDone() {
        Fx.run(() -> {
            save();
            model.durationProperty().set("6 h");
            controller.submit();
            calls.last("amend").fail(unreachable());
            controller.submit();
            calls.last("amend").fail(problem(ErrorCode.STALE_VERSION));
            calls.last("view")
                    .answer(view(
                            draft(2),
                            Objects.requireNonNull(
                                    reader.readDraft(model.answers()).ask())));

            assertThat(model.refusalProperty().get()).isNull();
            assertThat(calls.of("submit")).as("and so goes on").hasSize(1);
        });
    }

    @Test
    void whatIsNoDraftAnyMoreStaysInTheFormAsARequestOfItsOwn() {
        Fx.run(() -> {
            save();
            model.durationProperty().set("6 h");
            controller.save();
            calls.last("amend").fail(problem(ErrorCode.WRONG_STATE));

            assertThat(model.draftProperty().get()).isNull();
            assertThat(model.refusalProperty().get()).contains("no draft any more");
            assertThat(model.durationProperty().get()).isEqualTo("6 h");
        });
    }

    @Test
    void aDraftSubmittedElsewhereLeavesTheFormUnlessThereIsMoreInIt() {
        Fx.run(() -> {
            save();
            drafts.onEvents(List.of(event(pending(2))));
            assertThat(model.items()).isEmpty();

            drafts.open(draft(1).id(), () -> {});
            calls.last("view").answer(view(draft(1), ask()));
            model.ticketProperty().set("FRD-9");
            drafts.onEvents(List.of(event(pending(2))));
            assertThat(model.ticketProperty().get()).isEqualTo("FRD-9");
            assertThat(model.draftProperty().get()).isNull();
        });
    }

    @Test
    void aDraftThatCannotBeShownOrIsNoneLeavesTheFormAlone() {
        Fx.run(() -> {
            Answers before = model.answers();
            drafts.open(draft(1).id(), () -> {});
            calls.last("view").answer(view(pending(2), ask()));
            assertThat(model.refusalProperty().get()).contains("no draft any more");

            drafts.open(draft(1).id(), () -> {});
            calls.last("view").answer(view(draft(1), twice()));
            assertThat(model.refusalProperty().get()).contains("cannot show");

            drafts.open(draft(1).id(), () -> {});
            calls.last("view").fail(unreachable());
            assertThat(model.refusalProperty().get()).contains("does not answer");
            assertThat(model.answers()).isEqualTo(before);
        });
    }

    private void save() {
        controller.save();
        calls.last("draft").answer(draft(1));
    }

    private OpenDraft open() {
        return Objects.requireNonNull(model.draftProperty().get());
    }

    private ActKey key(String method, int call) {
        return (ActKey) calls.of(method).get(call).arguments().getLast();
    }

    private static Ask ask() {
        FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
        return Objects.requireNonNull(
                reader.readDraft(FormFixtures.filled().answers()).ask());
    }

    /// Two actions on one asset.
    private static Ask twice() {
        Ask one = ask();
        return new Ask(
                List.of(one.items().getFirst(), AccessItem.of(FormFixtures.PROFILES.id(), Action.EXPORT, "email")),
                one.purpose(),
                one.businessJustification(),
                one.ticket(),
                one.requestedLocations(),
                one.severity(),
                one.requestedAccess(),
                null,
                List.of(),
                null,
                null);
    }

    private static RequestView view(RequestRow row, Ask ask) {
        return OwnFixtures.view(row, ask, FormFixtures.PROFILES);
    }

    private static RequestRow draft(long version) {
        return OwnFixtures.row(1, version, RequestStatus.DRAFT);
    }

    private static RequestRow pending(long version) {
        return OwnFixtures.row(1, version, RequestStatus.PENDING);
    }

    private static StreamEvent event(RequestRow row) {
        return new StreamEvent(
                1,
                FormFixtures.NOW,
                EntryType.REQUEST_SUBMITTED,
                null,
                new EntrySubject("request", row.id().value(), 1),
                "",
                row,
                null,
                null);
    }

    private static ServiceProblem problem(ErrorCode code) {
        return new ServiceProblem(Problem.of(new Refusal(code, "The service says so.")));
    }

    private static ServiceUnreachable unreachable() {
        return new ServiceUnreachable(URI.create("http://127.0.0.1:1"), new IOException("gone"));
    }
}
