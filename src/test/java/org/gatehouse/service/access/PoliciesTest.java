package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.PolicyCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final PolicyRef FIRST = new PolicyRef("TEAM", 1);
    private static final PolicyRef SECOND = new PolicyRef("TEAM", 2);

    private final GrantBench bench = new GrantBench();
    private final Policies policies = new Policies(bench.path, COMPILER);

    @AfterEach
    void close() {
        bench.close();
    }

    private static String text(String effect) {
        return """
                policy: TEAM   # the only one
                title: What the team asks for
                service_level:
                  decide_within: {emergency: PT15M, critical: PT1H, high: PT4H, medium: PT24H, low: P3D}
                  activate_within: {emergency: PT1H, normal: P3D}
                rules:
                  - id: all
                    title: All of it
                    when: "true"
                    %s
                """.formatted(effect);
    }

    private static final String ASKS = text("require: [{name: steward, role: steward, count: 2}]");
    private static final String DENIES = text("deny: Nothing is granted any more.");

    private PolicyVersion propose(String source) {
        return policies.propose(bench.by("lea"), new PolicyDocument(source, "Tighter"));
    }

    private CompiledPolicy current() {
        return bench.records.read(policies::current);
    }

    @Test
    void withoutAPolicyNothingIsApproved() {
        Refused.by(ErrorCode.POLICY_DENIES, this::current);
        policies.installFirst(ASKS);
        policies.installFirst(DENIES);
        assertThat(current().ref()).isEqualTo(FIRST);
        assertThat(policies.all(bench.by("usr")))
                .as("the second one found a policy there")
                .singleElement()
                .satisfies(version -> assertThat(version.source()).isEqualTo(ASKS));
        assertThat(current()).as("compiled once").isSameAs(current());
    }

    @Test
    void oneLeadProposesAndAnotherPutsItInForce() {
        policies.installFirst(ASKS);
        Refused.by(ErrorCode.FORBIDDEN, () -> policies.propose(bench.by("ana"), new PolicyDocument(DENIES, "Tighter")));
        PolicyVersion proposed = propose(DENIES);
        assertThat(proposed.ref()).isEqualTo(SECOND);
        assertThat(current().ref()).isEqualTo(FIRST);
        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> policies.activate(bench.by("lea"), SECOND, "Agreed"));
        Refused.by(ErrorCode.FORBIDDEN, () -> policies.activate(bench.by("ana"), SECOND, "Agreed"));

        PolicyVersion active = policies.activate(bench.by("leo"), SECOND, "Agreed");

        assertThat(active.status()).isEqualTo(PolicyStatus.ACTIVE);
        assertThat(current().ref()).isEqualTo(SECOND);
        assertThat(policies.all(bench.by("lea")))
                .extracting(PolicyVersion::status)
                .containsExactlyInAnyOrder(PolicyStatus.ACTIVE, PolicyStatus.RETIRED);
        Refused.by(ErrorCode.WRONG_STATE, () -> policies.activate(bench.by("leo"), SECOND, "Again"));
        assertThat(bench.records
                        .read(reading -> policies.version(reading, FIRST))
                        .ref())
                .as("what was pinned stays readable")
                .isEqualTo(FIRST);
    }

    @Test
    void whatSomebodyProposedWhoIsNoLeadAnyMoreIsProposedAnew() {
        policies.installFirst(ASKS);
        propose(DENIES);
        bench.locks.lock(bench.by("ali"), GrantBench.id("lea"), "Odd proposals");

        Refused.by(ErrorCode.SECOND_LEAD_NEEDED, () -> policies.activate(bench.by("leo"), SECOND, "Agreed"));

        assertThat(current().ref()).isEqualTo(FIRST);
    }

    @Test
    void aProposalCanBeTurnedDown() {
        policies.installFirst(ASKS);
        propose(DENIES);

        assertThat(policies.reject(bench.by("lea"), SECOND, "A mistake").status())
                .isEqualTo(PolicyStatus.REJECTED);
        Refused.by(ErrorCode.WRONG_STATE, () -> policies.activate(bench.by("leo"), SECOND, "Agreed"));
        assertThat(propose(DENIES).ref()).isEqualTo(new PolicyRef("TEAM", 3));
    }

    @Test
    void theReplayOfPastRequestsIsInTheEntry() {
        policies.installFirst(ASKS);
        bench.make(ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED)));
        propose(DENIES);

        PolicyReplay replay = policies.replay(bench.by("leo"), SECOND);
        assertThat(replay.considered()).isEqualTo(1);
        assertThat(replay.changes()).singleElement().satisfies(change -> {
            assertThat(change.was()).isEqualTo(Verdict.Outcome.REQUIRE_APPROVAL);
            assertThat(change.would()).isEqualTo(Verdict.Outcome.DENY);
        });
        List<RecordedEntry> entries = bench.records.read(reading -> reading.ledgerOf("policy", "TEAM", 10));
        assertThat(entries).extracting(RecordedEntry::type).endsWith(EntryType.POLICY_PROPOSED);
        assertThat(String.valueOf(entries.getLast().body().get("replay"))).contains("considered=1", "changed=1");
    }

    @Test
    void anyVersionSaysWhatItWouldSayOfARequestToWhoeverSeesIt() {
        policies.installFirst(ASKS);
        RequestId request = bench.make(ApprovedAsk.usual(1, bench.table("c.s.t", DataClass.PROTECTED)))
                .request();
        propose(DENIES);

        assertThat(policies.verdict(bench.by("ana"), FIRST, request).outcome())
                .isEqualTo(Verdict.Outcome.REQUIRE_APPROVAL);
        Verdict proposed = policies.verdict(bench.by("usr"), SECOND, request);
        assertThat(proposed.policy()).isEqualTo(SECOND);
        assertThat(proposed.outcome()).isEqualTo(Verdict.Outcome.DENY);
        assertThat(proposed.rules()).extracting(Verdict.RuleOutcome::words).contains("Nothing is granted any more.");

        Refused.by(ErrorCode.NOT_FOUND, () -> policies.verdict(bench.by("ana"), new PolicyRef("TEAM", 9), request));
        Refused.by(ErrorCode.NOT_FOUND, () -> policies.verdict(bench.by("ana"), FIRST, new RequestId("REQ-999999")));
    }

    @Test
    void aTextThatDoesNotReadIsRefusedWithAllItsMistakes() {
        policies.installFirst(ASKS);
        String wrong = ASKS.replace("count: 2", "count: none").replace("title: All", "tittle: All");

        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, () -> propose(wrong))
                        .errors())
                .hasSizeGreaterThan(1)
                .allSatisfy(error -> assertThat(error.detail()).contains("TEAM-v2.yaml:"));
        Refused.by(ErrorCode.INVALID, () -> propose("rules: []"));
        Refused.by(ErrorCode.INVALID, () -> propose(ASKS.replace("policy: TEAM", "policy: OTHER")));
    }
}
