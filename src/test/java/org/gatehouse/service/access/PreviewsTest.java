package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestBench.there;

import java.time.Duration;
import org.gatehouse.contract.Documents.PreviewDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.Facts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A forecast is about those whom the request is about, whoever asks for it.
class PreviewsTest {
    private static final PreviewDocument AS_IT_STANDS = new PreviewDocument(null);

    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsAskedForSomebodyElseIsJudgedWithThemAsItsSubject() {
        Ask forBo = forSomebody("bo");

        Verdict forecast = bench.requests.preview(bench.caller("jonas"), forBo);

        Facts facts = there(bench.policy.now().judged);
        assertThat(facts.requester().id()).isEqualTo(id("jonas"));
        assertThat(facts.subject().id()).isEqualTo(id("bo"));
        assertThat(bench.requests.submit(bench.caller("jonas"), forBo).verdict())
                .as("and submitted it is judged the same")
                .isEqualTo(forecast);
    }

    @Test
    void narrowerTermsAreJudgedForItsOwnRequesterByTheVersionItGoesBy() {
        AccessRequest request = bench.requests.submit(bench.caller("jonas"), forSomebody("bo"));
        RequestPolicy.Version pinned = bench.policy.now();
        bench.policy.change();

        Verdict verdict = bench.requests.preview(bench.caller("ana"), request.id(), hours(1));

        assertThat(verdict.policy()).isEqualTo(pinned.ref());
        Facts facts = there(pinned.judged);
        assertThat(facts.requester().id()).isEqualTo(id("jonas"));
        assertThat(facts.subject().id()).isEqualTo(id("bo"));
        assertThat(facts.ask().requestedAccess().maxDuration()).isEqualTo(Duration.ofHours(1));
        assertThat(bench.now(request.id())).as("nothing was changed").isEqualTo(request);
    }

    @Test
    void whatTheVersionInForceForbidsIsForbiddenNow() {
        AccessRequest request = bench.submitted();
        bench.policy.change().outcome = Verdict.Outcome.DENY;

        Verdict verdict = bench.requests.preview(bench.caller("ana"), request.id(), AS_IT_STANDS);

        assertThat(verdict.policy()).isEqualTo(bench.policy.now().ref());
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.DENY);
    }

    @Test
    void termsThatAreWiderOrOfARequestOutOfSightAreNotJudged() {
        AccessRequest request = bench.submitted();
        AccessRequest draft = bench.requests.draft(bench.caller("jonas"), ask(emailAndPhone()));

        Refused.by(ErrorCode.INVALID, () -> bench.requests.preview(bench.caller("ana"), request.id(), hours(9)));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.requests.preview(bench.caller("ana"), draft.id(), AS_IT_STANDS));
    }

    private static PreviewDocument hours(int hours) {
        return new PreviewDocument(new TermsDocument(null, Duration.ofHours(hours), null));
    }

    private static Ask forSomebody(String name) {
        Ask ask = ask(emailAndPhone());
        return new Ask(
                ask.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                ask.requestedAccess(),
                new SubjectRef(PersonKind.USER, id(name)),
                ask.actorChain(),
                null,
                null);
    }
}
