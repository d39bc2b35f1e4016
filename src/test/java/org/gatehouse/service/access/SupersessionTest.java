package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.Refused.by;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.there;

import java.util.Set;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Choice;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SupersessionTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    static Ask replacing(RequestId old) {
        Ask plain = ask(emailAndPhone());
        return new Ask(
                plain.items(),
                plain.purpose(),
                "Said better.",
                plain.ticket(),
                plain.requestedLocations(),
                plain.severity(),
                plain.requestedAccess(),
                plain.subject(),
                plain.actorChain(),
                plain.extendsGrant(),
                old);
    }

    private AccessRequest replace(RequestId old) {
        return bench.requests.submit(bench.caller("jonas"), replacing(old));
    }

    @Test
    void theOldOneEndsWithTheNewOneAndBothAreLinked() {
        AccessRequest old = bench.submitted();
        bench.approve("ana", old);
        bench.requests.claim(bench.caller("bo"), old.id());

        AccessRequest replacement = replace(old.id());

        AccessRequest ended = bench.now(old.id());
        assertThat(replacement.status()).isEqualTo(RequestStatus.PENDING);
        assertThat(replacement.supersedes()).isEqualTo(old.id());
        assertThat(ended.status()).isEqualTo(RequestStatus.SUPERSEDED);
        assertThat(ended.supersededBy()).isEqualTo(replacement.id());
        assertThat(ended.claimedBy()).isNull();
        assertThat(there(ended.resolution()).reason()).contains(replacement.id().value());
        assertThat(bench.historyOf(old.id()).getLast()).satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntryType.REQUEST_SUPERSEDED);
            assertThat(entry.body())
                    .containsEntry("superseded_by", replacement.id().value());
            assertThat(EntryWords.of(entry)).contains(replacement.id().value());
        });
        assertThat(bench.historyOf(replacement.id()).getFirst().body())
                .containsEntry("supersedes", old.id().value());
    }

    @Test
    void whatWasDecidedOnTheOldOneCountsForNothing() {
        AccessRequest old = bench.submitted();
        bench.approve("ana", old);

        AccessRequest replacement = replace(old.id());

        assertThat(bench.decisionsOn(old.id())).singleElement().satisfies(decision -> {
            assertThat(decision.slot()).isNull();
            assertThat(decision.voided()).contains(replacement.id().value());
        });
        RequestRow row =
                bench.queries.view(bench.caller("ana"), replacement.id()).row();
        assertThat(row.filled()).isZero();
        by(ErrorCode.WRONG_STATE, () -> bench.approve("bo", old));
        assertThat(bench.approve("ana", replacement).request().filled()).isEqualTo(1);
    }

    @Test
    void aRequestThatWaitsForAnAnswerCanBeReplacedAsCanADraft() {
        AccessRequest asked = bench.submitted();
        bench.requests.ask(bench.caller("ana"), asked.id(), new QuestionDocument(1, "Why?"));
        AccessRequest draft = bench.requests.draft(bench.caller("jonas"), ask(emailAndPhone()));

        replace(asked.id());
        replace(draft.id());

        assertThat(bench.now(asked.id()).status()).isEqualTo(RequestStatus.SUPERSEDED);
        assertThat(bench.now(draft.id()).status()).isEqualTo(RequestStatus.SUPERSEDED);
        by(ErrorCode.NOT_FOUND, () -> bench.queries.view(bench.caller("ana"), draft.id()));
    }

    @Test
    void aDraftReplacesOnlyOnceItIsSubmitted() {
        AccessRequest old = bench.submitted();
        AccessRequest draft = bench.requests.draft(bench.caller("jonas"), replacing(old.id()));
        assertThat(bench.now(old.id())).isEqualTo(old);

        bench.requests.submit(bench.caller("jonas"), draft.id());

        assertThat(bench.now(old.id()).supersededBy()).isEqualTo(draft.id());
    }

    @Test
    void aDraftWhoseOldOneWasDecidedMeanwhileCannotBeSubmittedSo() {
        AccessRequest old = bench.submitted();
        AccessRequest draft = bench.requests.draft(bench.caller("jonas"), replacing(old.id()));
        bench.decide("ana", old, Choice.DENY);

        by(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("jonas"), draft.id()));

        assertThat(bench.now(draft.id()).status()).isEqualTo(RequestStatus.DRAFT);
        assertThat(bench.now(old.id()).status()).isEqualTo(RequestStatus.DENIED);
    }

    @Test
    void itselfAndOthersAndUnknownOnesAreRefused() {
        AccessRequest jonass = bench.submitted();
        AccessRequest draft = bench.requests.draft(bench.caller("jonas"), ask(emailAndPhone()));
        bench.register(RequestBench.person("uma", Affiliation.COMPANY, Set.of(Role.REQUESTER)));

        by(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("uma"), replacing(jonass.id())));
        by(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("ana"), replacing(jonass.id())));
        by(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("jonas"), replacing(new RequestId("REQ-9"))));
        by(
                ErrorCode.INVALID,
                () -> bench.requests.redraft(bench.caller("jonas"), draft.id(), 1, replacing(draft.id())));
        assertThat(bench.now(jonass.id())).isEqualTo(jonass);
        assertThat(bench.asked("uma")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestStatus.class,
            names = {"APPROVED", "DENIED", "CANCELLED", "EXPIRED", "FAILED", "SUPERSEDED"})
    void whatIsDecidedStaysDecided(RequestStatus end) {
        AccessRequest old = bench.submitted();
        end(old, end);
        AccessRequest ended = bench.now(old.id());
        assertThat(ended.status()).isEqualTo(end);

        by(ErrorCode.INVALID, () -> replace(old.id()));

        assertThat(bench.now(old.id())).isEqualTo(ended);
    }

    private void end(AccessRequest request, RequestStatus end) {
        switch (end) {
            case APPROVED, FAILED -> {
                bench.grants.refuses = end == RequestStatus.FAILED ? "No." : null;
                bench.approve("ana", request);
                bench.approve("bo", request);
            }
            case DENIED -> bench.decide("ana", request, Choice.DENY);
            case CANCELLED -> bench.requests.withdraw(bench.caller("jonas"), request.id(), "Over.");
            case EXPIRED -> bench.requestClock.tick(bench.clock.advance(java.time.Duration.ofDays(30)));
            case SUPERSEDED -> replace(request.id());
            case DRAFT, PENDING, MORE_INFO -> throw new IllegalArgumentException(end + " is no end");
        }
    }

    @Test
    void whatItReplacedCannotBeAmendedAwayNorBroughtIn() {
        AccessRequest old = bench.submitted();
        AccessRequest replacement = replace(old.id());
        AccessRequest other = bench.submitted();

        by(
                ErrorCode.INVALID,
                () -> bench.requests.amend(bench.caller("jonas"), replacement.id(), 1, ask(emailAndPhone())));
        by(
                ErrorCode.INVALID,
                () -> bench.requests.amend(bench.caller("jonas"), other.id(), 1, replacing(replacement.id())));
        assertThat(bench.requests
                        .amend(bench.caller("jonas"), replacement.id(), 1, replacing(old.id()))
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void aReplacementThatIsRefusedLeavesTheOldOneStanding() {
        AccessRequest old = bench.submitted();
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        bench.freeze(FreezeScope.ASSET, "userdata.core");

        by(ErrorCode.FROZEN, () -> replace(old.id()));

        assertThat(bench.now(old.id())).isEqualTo(old);
        assertThat(bench.entryTypes(old.id())).containsExactly(EntryType.REQUEST_SUBMITTED);
    }
}
