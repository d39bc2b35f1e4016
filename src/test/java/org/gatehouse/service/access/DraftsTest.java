package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.Refused.by;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestDigest;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Choice;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    /// Written, with hardly a word in it.
    private static Ask untold(AccessItem... items) {
        Ask whole = ask(items);
        return new Ask(
                whole.items(),
                new org.gatehouse.model.Purpose(whole.purpose().type(), ""),
                "",
                null,
                whole.requestedLocations(),
                whole.severity(),
                whole.requestedAccess(),
                new SubjectRef(PersonKind.USER, id("cy")),
                List.of(id("sam")),
                null,
                null);
    }

    private AccessRequest drafted() {
        return bench.requests.draft(bench.caller("jonas"), untold(emailAndPhone()));
    }

    private List<RequestId> seen(String by, QueueView view, RequestStatus... statuses) {
        Filters filters = new Filters(null, Set.of(statuses), null, null, null);
        return bench.queries.page(bench.caller(by), view, filters, 50, null).items().stream()
                .map(RequestRow::id)
                .toList();
    }

    @Test
    void aDraftHasNoSeatsNoDeadlineAndNoDigest() {
        AccessRequest draft = drafted();

        assertThat(draft.status()).isEqualTo(RequestStatus.DRAFT);
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.revision()).isZero();
        assertThat(draft.slots()).isEmpty();
        assertThat(draft.digest()).isEmpty();
        assertThat(draft.decideBy()).isEqualTo(draft.createdAt());
        assertThat(bench.requestClock.tick(bench.clock.advance(Duration.ofDays(400))))
                .as("time has nothing to do with it")
                .isZero();
        assertThat(bench.now(draft.id())).isEqualTo(draft);
    }

    @Test
    void theLedgerKeepsThatItWasSavedAndNothingOfWhatItSays() {
        assertThat(bench.historyOf(drafted().id())).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntryType.REQUEST_DRAFTED);
            assertThat(entry.body()).isEmpty();
            assertThat(entry.texts()).isEmpty();
            assertThat(entry.subject().revision()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "lea", "cy", "sam"})
    void itIsThereForItsRequesterAlone(String other) {
        RequestId id = drafted().id();

        for (QueueView view : QueueView.values()) {
            assertThat(seen(other, view)).as("%s", view).isEmpty();
            assertThat(seen(other, view, RequestStatus.DRAFT)).as("%s", view).isEmpty();
        }
        assertThat(bench.queries.counts(bench.caller(other)).views().values()).containsOnly(0);
        by(ErrorCode.NOT_FOUND, () -> bench.queries.view(bench.caller(other), id));
        by(ErrorCode.NOT_FOUND, () -> bench.decide(other, bench.now(id), Choice.DENY));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.claim(bench.caller(other), id));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.ask(bench.caller(other), id, new QuestionDocument(0, "Why?")));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.comment(bench.caller(other), id, new CommentDocument("Hm.")));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.withdraw(bench.caller(other), id, "No."));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.submit(bench.caller(other), id));
        by(ErrorCode.NOT_FOUND, () -> bench.requests.redraft(bench.caller(other), id, 1, ask(emailAndPhone())));
        assertThat(bench.entryTypes(id)).containsExactly(EntryType.REQUEST_DRAFTED);
    }

    @Test
    void itsRequesterFindsItAmongTheirOwnAndNowhereElse() {
        RequestId id = drafted().id();
        RequestId asked = bench.submitted().id();

        assertThat(seen("jonas", QueueView.MINE)).containsExactlyInAnyOrder(id, asked);
        assertThat(seen("jonas", QueueView.ALL)).containsExactlyInAnyOrder(id, asked);
        assertThat(seen("jonas", QueueView.ALL, RequestStatus.DRAFT)).containsExactly(id);
        assertThat(seen("jonas", QueueView.ALL, RequestStatus.DRAFT, RequestStatus.PENDING))
                .containsExactlyInAnyOrder(id, asked);
        assertThat(seen("jonas", QueueView.MINE, RequestStatus.PENDING)).containsExactly(asked);
        assertThat(seen("jonas", QueueView.WAITING)).containsExactly(asked);
        assertThat(seen("jonas", QueueView.DECIDED)).isEmpty();
        assertThat(bench.queries.counts(bench.caller("jonas")).of(QueueView.MINE))
                .isEqualTo(2);
        assertThat(bench.queries
                        .view(bench.caller("ana"), asked)
                        .context()
                        .requester()
                        .requests())
                .as("what others read of the requester says nothing of drafts")
                .isEqualTo(1);
    }

    @Test
    void whoSeesAllFindsTheirOwnDraftsAmongAllTheRest() {
        RequestId own =
                bench.requests.draft(bench.caller("ana"), ask(emailAndPhone())).id();
        drafted();
        RequestId asked = bench.submitted().id();

        assertThat(seen("ana", QueueView.ALL)).containsExactlyInAnyOrder(own, asked);
        assertThat(seen("ana", QueueView.ALL, RequestStatus.DRAFT)).containsExactly(own);
    }

    @Test
    void nobodyDecidesItNotEvenOnePersonForThemself() {
        RequestId id =
                bench.requests.draft(bench.caller("ana"), ask(emailAndPhone())).id();

        by(ErrorCode.NOT_ELIGIBLE, () -> bench.decide("ana", bench.now(id), Choice.APPROVE));
        by(ErrorCode.NOT_ELIGIBLE, () -> bench.requests.claim(bench.caller("ana"), id));
        by(ErrorCode.WRONG_STATE, () -> bench.requests.amend(bench.caller("ana"), id, 0, ask(emailAndPhone())));
    }

    @Test
    void missingWordsAreLetPassWrongPartsAreNot() {
        AccessItem unknown = AccessItem.of(new AssetId("no.such.table"), Action.READ);

        by(ErrorCode.INVALID, () -> bench.requests.draft(bench.caller("jonas"), untold(unknown)));
        by(ErrorCode.INVALID, () -> bench.requests.draft(bench.caller("jonas"), untold()));
        bench.lock(id("jonas"));
        by(ErrorCode.FORBIDDEN, () -> bench.requests.draft(bench.caller("jonas"), untold(emailAndPhone())));
        assertThat(bench.asked("jonas")).isEmpty();
    }

    @Test
    void aChangeIsHeldToTheVersionThatWasRead() {
        AccessRequest draft = drafted();
        bench.clock.advance(Duration.ofHours(1));

        AccessRequest changed =
                bench.requests.redraft(bench.caller("jonas"), draft.id(), 1, ask(Duration.ofHours(2), emailAndPhone()));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.revision()).isZero();
        assertThat(changed.requestedAccess().maxDuration()).isEqualTo(Duration.ofHours(2));
        assertThat(changed.subject().id()).isEqualTo(id("jonas"));
        assertThat(changed.createdAt()).isEqualTo(bench.clock.instant());
        by(
                ErrorCode.STALE_VERSION,
                () -> bench.requests.redraft(bench.caller("jonas"), draft.id(), 1, ask(emailAndPhone())));
        assertThat(bench.now(draft.id())).isEqualTo(changed);
    }

    @Test
    void itIsCheckedWholeAndJudgedAnewWhenItIsSubmitted() {
        AccessRequest draft = drafted();
        by(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("jonas"), draft.id()));
        bench.requests.redraft(bench.caller("jonas"), draft.id(), 1, ask(emailAndPhone()));
        bench.policy.change().outcome = Verdict.Outcome.DENY;
        bench.clock.advance(Duration.ofDays(5));

        AccessRequest request = bench.requests.submit(bench.caller("jonas"), draft.id());

        assertThat(request.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(request.id()).isEqualTo(draft.id());
        assertThat(request.revision()).isEqualTo(1);
        assertThat(request.verdict().outcome()).isEqualTo(Verdict.Outcome.DENY);
        assertThat(request.policy()).isEqualTo(bench.policy.now().ref());
        assertThat(request.slots()).isEqualTo(bench.policy.now().slots);
        assertThat(request.digest()).isEqualTo(RequestDigest.of(request)).hasSize(64);
        assertThat(request.createdAt()).isEqualTo(bench.clock.instant());
        assertThat(request.decideBy()).isEqualTo(bench.clock.instant().plus(Duration.ofHours(10)));
        assertThat(bench.entryTypes(draft.id()))
                .containsExactly(EntryType.REQUEST_DRAFTED, EntryType.REQUEST_DRAFTED, EntryType.REQUEST_SUBMITTED);
        assertThat(seen("ana", QueueView.WAITING)).containsExactly(draft.id());
        assertThat(bench.asked("jonas")).as("found by when it was submitted").containsExactly(request);
        by(ErrorCode.WRONG_STATE, () -> bench.requests.submit(bench.caller("jonas"), draft.id()));
        by(
                ErrorCode.WRONG_STATE,
                () -> bench.requests.redraft(bench.caller("jonas"), draft.id(), 3, ask(emailAndPhone())));
    }

    @Test
    void thoseWhomADraftNamesFindItOnceItIsSubmitted() {
        AccessRequest draft = drafted();
        Ask told = new Ask(
                draft.items(),
                ask().purpose(),
                "Needed.",
                null,
                draft.requestedLocations(),
                draft.severity(),
                draft.requestedAccess(),
                draft.subject(),
                draft.actorChain(),
                null,
                null);
        bench.requests.redraft(bench.caller("jonas"), draft.id(), 1, told);
        assertThat(seen("cy", QueueView.MINE)).isEmpty();

        bench.clock.advance(Duration.ofMinutes(1));
        bench.requests.submit(bench.caller("jonas"), draft.id());

        assertThat(seen("cy", QueueView.MINE)).containsExactly(draft.id());
        assertThat(seen("sam", QueueView.MINE)).containsExactly(draft.id());
    }

    @Test
    void whatThePolicyApprovesByItselfIsAGrantOnceTheDraftIsSubmitted() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        RequestId id = bench.requests
                .draft(bench.caller("jonas"), ask(emailAndPhone()))
                .id();
        assertThat(bench.now(id).grant()).isNull();

        AccessRequest request = bench.requests.submit(bench.caller("jonas"), id);

        assertThat(request.status()).isEqualTo(RequestStatus.APPROVED);
        assertThat(request.grant()).isNotNull();
    }

    @Test
    void aDiscardedDraftIsCancelledAndStaysItsRequestersAlone() {
        RequestId id = drafted().id();

        AccessRequest discarded = bench.requests.withdraw(bench.caller("jonas"), id, "");

        assertThat(discarded.status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(there(discarded.resolution()).reason()).isEqualTo("Discarded.");
        assertThat(bench.entryTypes(id)).containsExactly(EntryType.REQUEST_DRAFTED, EntryType.REQUEST_CANCELLED);
        assertThat(seen("jonas", QueueView.MINE)).containsExactly(id);
        assertThat(seen("jonas", QueueView.MINE, RequestStatus.CANCELLED)).containsExactly(id);
        for (QueueView view : EnumSet.of(QueueView.ALL, QueueView.DECIDED)) {
            assertThat(seen("ana", view)).isEmpty();
        }
        by(ErrorCode.NOT_FOUND, () -> bench.queries.view(bench.caller("ana"), id));
        by(ErrorCode.WRONG_STATE, () -> bench.requests.submit(bench.caller("jonas"), id));
        by(ErrorCode.WRONG_STATE, () -> bench.requests.withdraw(bench.caller("jonas"), id, "Again."));
    }
}
