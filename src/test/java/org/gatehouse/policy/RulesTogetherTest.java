package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.junit.jupiter.api.Test;

/// How what several rules say is added up, and what the engine itself denies.
class RulesTogetherTest {
    private static final String APPROVE = "when: \"true\", auto_approve: true";
    private static final String STEWARD = "when: \"true\", require: [{name: steward, role: steward}]";

    private static Case readsProfiles() {
        return Case.by(Affiliation.HOST).asks(Action.READ, "profiles");
    }

    private static Verdict judge(Case asked, String... rules) {
        return SmallPolicy.of(rules).judge(asked.facts());
    }

    private static RuleOutcome onlyDenial(Verdict verdict) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.DENY);
        assertThat(verdict.rules())
                .filteredOn(rule -> rule.effect() == Effect.DENY)
                .hasSize(1);
        assertThat(verdict.rules().getFirst().blocking()).isTrue();
        return verdict.rules().getFirst();
    }

    @Test
    void whatNoRuleAllowsIsDenied() {
        RuleOutcome denial = onlyDenial(judge(readsProfiles(), "when: \"false\", auto_approve: true"));
        assertThat(denial.rule()).isEqualTo("built-in.no-rule");
        assertThat(denial.source()).isEqualTo("test.yaml:7:3");
        assertThat(denial.items()).containsExactly(0);
    }

    @Test
    void aLimitAloneAllowsNothing() {
        assertThat(onlyDenial(judge(readsProfiles(), "when: \"true\", limit: {rows: 5}"))
                        .rule())
                .isEqualTo("built-in.no-rule");
    }

    @Test
    void everyItemNeedsARuleOfItsOwn() {
        Verdict verdict = judge(
                readsProfiles().asks(Action.READ, "docs"), "when: asset.data_class == 'public', auto_approve: true");
        assertThat(onlyDenial(verdict).items()).containsExactly(0);
    }

    @Test
    void oneDenialOutweighsEverything() {
        Verdict verdict = judge(readsProfiles(), APPROVE, STEWARD, "when: \"true\", deny: \"Not today.\"");
        RuleOutcome denial = onlyDenial(verdict);
        assertThat(denial.words()).isEqualTo("Not today.");
        assertThat(denial.rule()).isEqualTo("rule-3");
        assertThat(denial.source()).isEqualTo("test.yaml:9:5");
        assertThat(verdict.rules())
                .extracting(RuleOutcome::effect)
                .containsExactly(Effect.DENY, Effect.REQUIRE, Effect.AUTO_APPROVE);
    }

    @Test
    void aRequirementOutweighsAnApproval() {
        assertThat(judge(readsProfiles(), APPROVE).outcome()).isEqualTo(Outcome.AUTO_APPROVE);
        assertThat(judge(readsProfiles(), APPROVE, STEWARD).outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
    }

    @Test
    void slotsOfOneNameShareTheirSeatsAndOthersAddUp() {
        Verdict verdict = judge(
                readsProfiles(),
                "when: \"true\", require: [{name: steward, role: steward, count: 2}]",
                "when: \"true\", require: [{name: steward, role: steward, distinct_from: [security]}]",
                "when: \"true\", require: [{name: security, role: steward, team: security}]");
        assertThat(verdict.slots())
                .extracting(Slot::name, Slot::needed)
                .containsExactly(tuple("steward", 2), tuple("security", 1));
        assertThat(verdict.slots().getFirst().distinctFrom()).containsExactly("security");
    }

    @Test
    void limitsIntersect() {
        Verdict.Maximum maximum = judge(
                        readsProfiles(),
                        STEWARD,
                        "when: \"true\", limit: {max_duration: PT8H, rows: 10, countries: [US, CA], after_reviews: 2}",
                        "when: \"true\", limit: {max_duration: PT3H, rows: 20, countries: [US, GB], after_reviews: 1, mask: {contact: partial}}",
                        "when: \"true\", limit: {mask: {email: \"null\", lat: hash}}")
                .maximum();
        assertThat(maximum.maxDuration()).isEqualTo(Duration.ofHours(3));
        assertThat(maximum.limits().rows()).isEqualTo(10);
        assertThat(maximum.limits().countries()).containsExactly("US");
        assertThat(maximum.afterReviews()).isEqualTo(2);
        assertThat(maximum.masks()).isEqualTo(Map.of(0, Map.of("email", Mask.NULL, "lat", Mask.HASH)));
    }

    @Test
    void limitsThatLeaveNoPlaceDeny() {
        Verdict verdict = judge(
                readsProfiles(),
                STEWARD,
                "when: \"true\", limit: {countries: [US]}",
                "when: \"true\", limit: {countries: [GB]}");
        assertThat(onlyDenial(verdict).rule()).isEqualTo("built-in.limits");
        assertThat(verdict.wouldPass()).isNull();
    }

    @Test
    void aRuleThatFailsDenies() {
        String failing = "when: \"item.masks['email'] == 'hash'\", auto_approve: true";
        RuleOutcome denial = onlyDenial(judge(readsProfiles(), STEWARD, failing));
        assertThat(denial.rule()).isEqualTo("rule-2");
        assertThat(denial.words()).isEqualTo("Rule 2: denied because the rule failed (there is no \"email\").");
    }

    @Test
    void anAbsentInstantIsAFailureUnlessAskedFor() {
        String bare = "when: request.requested_access.start < now, auto_approve: true";
        String guarded =
                "when: \"!has(request.requested_access.start) || request.requested_access.start < now\", auto_approve: true";
        assertThat(judge(readsProfiles(), bare).outcome()).isEqualTo(Outcome.DENY);
        assertThat(judge(readsProfiles(), guarded).outcome()).isEqualTo(Outcome.AUTO_APPROVE);
    }

    @Test
    void endlessWorkIsCutShortAndDenies() {
        String ten = "[0,1,2,3,4,5,6,7,8,9]";
        String busy =
                "when: \"%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, %1$s.all(e, a + b >= 0)))))\", auto_approve: true"
                        .formatted(ten);
        assertThat(onlyDenial(judge(readsProfiles(), busy)).words()).contains("Iteration budget exceeded");
    }

    @Test
    void anAbsentTicketIsAnEmptyText() {
        String rule = "when: request.ticket == '', deny: Name a ticket.";
        assertThat(judge(readsProfiles(), STEWARD, rule).outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
        assertThat(onlyDenial(judge(readsProfiles().withoutTicket(), STEWARD, rule))
                        .words())
                .isEqualTo("Name a ticket.");
    }

    @Test
    void rulesSayWhichItemsTheySpeakOf() {
        Case two = readsProfiles().asks(Action.READ, "docs");
        Verdict verdict = judge(
                two,
                "when: asset.data_class == 'public', auto_approve: true",
                "when: \"'contact' in item.unmasked_tags\", require: [{name: steward, role: steward}]",
                "each: request, when: request.items.size() == 2, limit: {rows: 9}");
        assertThat(verdict.rules())
                .extracting(RuleOutcome::items)
                .containsExactly(List.of(0), List.of(0, 1), List.of(1));
    }

    @Test
    void whatTheRegisterDoesNotKnowIsDenied() {
        AccessItem stranger = AccessItem.of(new AssetId("no.such.table"), Action.READ);
        Case asset = readsProfiles().asks(stranger, null);
        assertThat(onlyDenial(judge(asset, APPROVE)).words()).isEqualTo("The register knows no asset no.such.table.");
        Case column = Case.by(Affiliation.HOST).asks(Action.READ, "profiles", "emial");
        assertThat(onlyDenial(judge(column, APPROVE)).words())
                .isEqualTo("userdata.core.profiles has no column emial in the register.");
    }

    @Test
    void nothingAndTheSameTwiceAreDenied() {
        assertThat(onlyDenial(judge(Case.by(Affiliation.HOST), APPROVE)).rule()).isEqualTo("built-in.no-items");
        Case twice = readsProfiles().asks(Action.READ, "profiles", "id");
        assertThat(onlyDenial(judge(twice, APPROVE)).items()).containsExactly(0, 1);
        Case other = readsProfiles().asks(Action.WRITE, "profiles", "id");
        assertThat(judge(other, APPROVE).outcome()).isEqualTo(Outcome.AUTO_APPROVE);
    }

    @Test
    void aLeadCountsAsASteward() {
        String rule = "when: \"'steward' in subject.roles\", auto_approve: true";
        var lead = Samples.person("p-lead", Affiliation.STEWARD, Set.of(Role.LEAD_STEWARD));
        assertThat(judge(Case.by(lead).asks(Action.READ, "docs"), rule).outcome())
                .isEqualTo(Outcome.AUTO_APPROVE);
    }
}
