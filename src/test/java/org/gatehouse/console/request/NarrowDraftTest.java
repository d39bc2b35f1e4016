package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.request.NarrowDraft.Fault;
import org.gatehouse.console.request.NarrowPreview.Answer;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Terms;
import org.junit.jupiter.api.Test;

/// Terms in the making and what the policy would say of them.
class NarrowDraftTest {
    private final NarrowDraft draft = new NarrowDraft(RequestFixtures.view(RequestFixtures.row(0)));

    @Test
    void beginsWithWhatThePolicyWouldLetPass() {
        assertThat(terms()).isEqualTo(RequestFixtures.verdict().wouldPass());
        assertThat(draft.differs()).isTrue();
        assertThat(draft.widenings()).isEmpty();
    }

    @Test
    void everyChoiceNarrowsTheTerms() {
        column("phone").kept().set(false);
        column("email").show().set(NarrowItem.Show.NULL);
        draft.items().getFirst().rowsProperty().set(" country = 'US' ");
        draft.lengthProperty().set(Duration.ofHours(1));
        draft.countriesProperty().set("us, sg");
        draft.networksProperty().set("10.4.0.0/16");
        draft.mostRowsProperty().set("10\u202f000");

        assertThat(terms())
                .isEqualTo(new Terms(
                        List.of(RequestFixtures.item()
                                .withColumns(new TreeSet<>(Set.of("email")))
                                .withMasks(Map.of("email", Mask.NULL))
                                .withRowFilter("country = 'US'")),
                        Duration.ofHours(1),
                        new Limits(
                                10_000L,
                                null,
                                new TreeSet<>(Set.of("10.4.0.0/16")),
                                new TreeSet<>(Set.of("SG", "US")))));
        assertThat(draft.document().limits()).isEqualTo(terms().limits());
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        draft.countriesProperty().set("Utopia");
        draft.networksProperty().set("the office");
        draft.mostRowsProperty().set("0");
        draft.items()
                .forEach(item -> item.columns().forEach(column -> column.kept().set(false)));

        assertThat(draft.readingProperty().get().faults())
                .containsOnly(
                        Map.entry("/limits/countries", Fault.NO_COUNTRY),
                        Map.entry("/limits/networks", Fault.NO_NETWORK),
                        Map.entry("/limits/rows", Fault.NO_NUMBER),
                        Map.entry("/items", Fault.NOTHING_GIVEN));
    }

    @Test
    void thePolicyIsAskedOnceNothingIsTypedForAMomentAndOlderAnswersAreDropped() {
        Fx.run(() -> {
            Desk desk = new Desk();
            NarrowPreview preview = new NarrowPreview(desk.calls, draft, desk.threads);
            desk.advance(NarrowPreview.PAUSE);
            draft.lengthProperty().set(Duration.ofHours(1));
            draft.lengthProperty().set(Duration.ofMinutes(30));
            desk.advance(NarrowPreview.PAUSE);
            assertThat(desk.calls.previewed).hasSize(2);
            assertThat(desk.calls.previewed.getLast())
                    .as("the request itself is judged, with its own requester")
                    .isEqualTo(
                            new FakeRequestCalls.Narrowed(draft.view().request().id(), draft.document()));
            assertThat(draft.document().maxDuration()).isEqualTo(Duration.ofMinutes(30));

            desk.calls.previews.getFirst().complete(RequestFixtures.verdict());
            assertThat(preview.answerProperty().get()).isInstanceOf(Answer.Asking.class);
            desk.calls.previews.getLast().complete(RequestFixtures.verdict());
            assertThat(preview.answerProperty().get()).isEqualTo(new Answer.Judged(RequestFixtures.verdict()));
        });
    }

    @Test
    void whatTheServiceFindsWrongIsSaidBesideTheField() {
        Fx.run(() -> {
            Desk desk = new Desk();
            NarrowPreview preview = new NarrowPreview(desk.calls, draft, desk.threads);
            desk.advance(NarrowPreview.PAUSE);
            desk.calls
                    .previews
                    .getLast()
                    .completeExceptionally(new ServiceProblem(Problem.of(new Refusal(
                            ErrorCode.INVALID,
                            "The request is not valid.",
                            List.of(
                                    new FieldError("/terms/items/0/row_filter", "A quote is left open."),
                                    new FieldError("/terms/max_duration", "Too long."))))));

            assertThat(preview.answerProperty().get())
                    .isEqualTo(new Answer.Invalid(
                            "The request is not valid.",
                            List.of(
                                    new FieldError("/items/0/row_filter", "A quote is left open."),
                                    new FieldError("/max_duration", "Too long."))));
        });
    }

    private Terms terms() {
        return draft.readingProperty().get().terms();
    }

    private NarrowItem.Column column(String name) {
        return draft.items().getFirst().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
