package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Comment;
import org.gatehouse.model.CommentId;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.TokenRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every kind of record but requests, grants and reviews, which have tests of their own.
class RecordsTest extends StoreTest {
    private static final PersonId ANNA = new PersonId("p-anna");
    private static final PersonId BEN = new PersonId("p-ben");

    @Test
    void peopleComeById() {
        Person anna = Samples.person("p-anna", Set.of(Role.STEWARD), "security");
        Person ben = Samples.person("p-ben", Set.of(Role.MANAGER));
        write(writing -> {
            writing.save(ben);
            writing.save(anna);
        });
        Person left = anna.left(Samples.NOW);
        write(writing -> writing.save(left));

        assertAll(reading -> reading.people()).containsExactly(left, ben);
        assertOne(reading -> reading.person(ANNA)).contains(left);
        assertOne(reading -> reading.person(new PersonId("p-nobody"))).isEmpty();
    }

    @Test
    void tokensAreFoundByHashUntilRevoked() {
        TokenRecord token = new TokenRecord("ab".repeat(32), ANNA, Samples.NOW, Samples.NOW.plusSeconds(60));
        TokenRecord other = new TokenRecord("cd".repeat(32), BEN, Samples.NOW, null);
        write(writing -> {
            writing.save(token);
            writing.save(other);
        });

        assertOne(reading -> reading.token(token.sha256())).contains(token);
        write(writing -> writing.revokeTokens(ANNA));
        assertOne(reading -> reading.token(token.sha256())).isEmpty();
        assertOne(reading -> reading.token(other.sha256())).contains(other);
    }

    @Test
    void assetsAreFoundByIdAndByText() {
        Asset profiles = Samples.asset("userdata.core.profiles", "Who people say they are");
        Asset metrics = Samples.asset("metrics.daily.active_100", "Counts, 100% aggregated");
        write(writing -> {
            writing.save(profiles);
            writing.save(metrics);
        });

        assertOne(reading -> reading.asset(profiles.id())).contains(profiles);
        assertValue(reading -> reading.assets(List.of(metrics.id(), new AssetId("nowhere"), metrics.id())))
                .isEqualTo(Map.of(metrics.id(), metrics));
        assertThat(assets(null)).containsExactly(metrics, profiles);
        assertThat(assets("WHO people")).containsExactly(profiles);
        assertThat(assets("100%")).containsExactly(metrics);
        assertThat(assets("active_1")).containsExactly(metrics);
        assertThat(assets("active-1")).isEmpty();
    }

    private List<Asset> assets(@Nullable String text) {
        return read(reading -> reading.assets(text, PageSpec.first(10))).items();
    }

    @Test
    void decisionsComeOldestFirstAndChangeWithTheirRequest() {
        AccessRequest request = Samples.request(1);
        Decision tenth = Samples.approval(10, request, ANNA);
        Decision ninth = Samples.approval(9, request, BEN);
        write(writing -> {
            writing.save(request);
            writing.save(tenth);
            writing.save(ninth);
        });
        Decision voided = tenth.voided("amended");
        write(writing -> writing.save(voided));

        assertAll(reading -> reading.decisions(request.id())).containsExactly(ninth, voided);
        RequestId none = new RequestId("REQ-2");
        assertValue(reading -> reading.decisions(List.of(request.id(), none)))
                .isEqualTo(Map.of(request.id(), List.of(ninth, voided), none, List.of()));
        assertValue(reading -> reading.decisions(List.of())).isEqualTo(Map.of());
    }

    @Test
    void freezesInForceAndAllOfThemLatestFirst() {
        Freeze first = freeze(1, Samples.NOW);
        Freeze second = freeze(2, Samples.NOW.plusSeconds(1));
        write(writing -> {
            writing.save(first);
            writing.save(second);
        });
        Freeze lifted = first.lifted(new Resolution(Samples.NOW, ANNA, "Done."));
        write(writing -> writing.save(lifted));

        assertAll(reading -> reading.freezesInForce()).containsExactly(second);
        assertThat(read(reading -> reading.freezes(PageSpec.first(10))).items()).containsExactly(second, lifted);
        assertOne(reading -> reading.freeze(first.id())).contains(lifted);
    }

    private static Freeze freeze(int number, Instant at) {
        return new Freeze(
                new FreezeId("FRZ-" + number), 1, FreezeScope.IDENTITY, "p-ben", "An incident.", ANNA, at, null);
    }

    @Test
    void delegationsInForceFromTheirStartUntilTheirEndOrRevocation() {
        Instant start = Samples.NOW;
        Instant end = start.plus(Duration.ofDays(2));
        Delegation delegation = new Delegation(new DelegationId("DLG-1"), 1, ANNA, BEN, start, end, "Away.", null);
        write(writing -> writing.save(delegation));

        assertThat(inForce(start.minusNanos(1))).isEmpty();
        assertThat(inForce(start)).containsExactly(delegation);
        assertThat(inForce(end.minusNanos(1))).containsExactly(delegation);
        assertThat(inForce(end)).isEmpty();
        write(writing -> writing.save(delegation.revoked(start)));
        assertThat(inForce(start)).isEmpty();
        assertThat(read(reading -> reading.delegations(PageSpec.first(1))).items())
                .containsExactly(delegation.revoked(start));
        assertOne(reading -> reading.delegation(delegation.id())).contains(delegation.revoked(start));
    }

    private List<Delegation> inForce(Instant now) {
        return read(reading -> reading.delegationsInForce(now));
    }

    @Test
    void commentsComeOldestFirst() {
        Comment tenth = new Comment(new CommentId("CMT-10"), "REQ-1", ANNA, Samples.NOW, "Second.", List.of(BEN));
        Comment ninth = new Comment(new CommentId("CMT-9"), "REQ-1", ANNA, Samples.NOW, "First.", List.of());
        write(writing -> {
            writing.save(tenth);
            writing.save(ninth);
        });

        assertAll(reading -> reading.comments("REQ-1")).containsExactly(ninth, tenth);
        assertAll(reading -> reading.comments("REQ-2")).isEmpty();
    }

    @Test
    void oneVersionOfThePolicyIsActive() {
        PolicyVersion first = policy(1, PolicyStatus.ACTIVE, Samples.NOW);
        PolicyVersion second = policy(2, PolicyStatus.PROPOSED, Samples.NOW);
        write(writing -> {
            writing.save(first);
            writing.save(second);
        });
        assertOne(reading -> reading.activePolicy()).contains(first);

        PolicyVersion retired = first.withStatus(PolicyStatus.RETIRED);
        PolicyVersion active = second.activated(ANNA, Samples.NOW.plusSeconds(5));
        write(writing -> {
            writing.save(retired);
            writing.save(active);
        });
        assertOne(reading -> reading.activePolicy()).contains(active);
        assertAll(reading -> reading.policies()).containsExactly(active, retired);
        assertOne(reading -> reading.policy(first.ref())).contains(retired);
        assertOne(reading -> reading.policy(new PolicyRef("OTHER", 1))).isEmpty();
    }

    private static PolicyVersion policy(int version, PolicyStatus status, Instant at) {
        return new PolicyVersion(
                new PolicyRef("US-PROTECTED", version),
                status,
                "rules: []",
                "ab".repeat(32),
                ANNA,
                at,
                null,
                status == PolicyStatus.ACTIVE ? at : null);
    }

    @Test
    void openRosterChangesComeFirstThenTheNewest() {
        RosterChange old = change(1, Samples.NOW);
        RosterChange recent = change(2, Samples.NOW.plusSeconds(10));
        RosterChange newest = change(3, Samples.NOW.plusSeconds(20));
        RosterChange decided = newest.decided(new Resolution(Samples.NOW, BEN, "Agreed."), true);
        write(writing -> {
            writing.save(old);
            writing.save(recent);
            writing.save(newest);
            writing.save(decided);
        });

        PageSpec first = PageSpec.first(2);
        var page = read(reading -> reading.rosterChanges(first));
        assertThat(page.items()).containsExactly(recent, old);
        var rest = read(reading -> reading.rosterChanges(new PageSpec(2, page.next())));
        assertThat(rest.items()).containsExactly(decided);
        assertThat(rest.next()).isNull();
        assertOne(reading -> reading.rosterChange(old.id())).contains(old);
    }

    private static RosterChange change(int number, Instant at) {
        return new RosterChange(
                new ChangeId("CHG-" + number),
                1,
                BEN,
                new TreeSet<>(Set.of(Role.STEWARD)),
                new TreeSet<>(),
                false,
                ANNA,
                at,
                "New on the team.",
                null,
                null);
    }

    @Test
    void idempotencyKeysBelongToOnePersonAndAreForgotten() {
        IdempotentOutcome outcome = new IdempotentOutcome("f1", "/v1/requests/REQ-1");
        write(writing -> writing.remember(ANNA, "key", outcome, Samples.NOW));
        write(writing -> writing.remember(BEN, "key", new IdempotentOutcome("f2", "/x"), Samples.NOW.plusSeconds(1)));

        assertThat(outcome(ANNA)).contains(outcome);
        write(writing -> writing.forgetIdempotencyBefore(Samples.NOW.plusSeconds(1)));
        assertThat(outcome(ANNA)).isEmpty();
        assertThat(outcome(BEN)).isPresent();
    }

    private Optional<IdempotentOutcome> outcome(PersonId person) {
        return read(reading -> reading.idempotentOutcome(person, "key"));
    }

    @Test
    void countersGoOnFromWhereTheyBegin() {
        assertThat(next(Sequence.REQUEST)).isEqualTo(20_001);
        assertThat(next(Sequence.GRANT)).isEqualTo(8_001);
        for (Sequence sequence : Sequence.values()) {
            assertThat(next(sequence) + 1).isEqualTo(next(sequence));
        }
    }

    private long next(Sequence sequence) {
        return records.<Long>write(writing -> writing.next(sequence));
    }
}
