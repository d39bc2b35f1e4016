package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Maximum;
import org.gatehouse.model.Verdict.Outcome;

/// What holds of every request under every policy.
class PolicyPropertiesTest {
    private static final CompiledPolicy PACK = UsProtected.POLICY;

    @Provide
    Arbitrary<Facts> facts() {
        return RandomFacts.facts();
    }

    @Provide
    Arbitrary<String> rule() {
        Arbitrary<String> when = Arbitraries.of(
                "true",
                "false",
                "asset.data_class == 'protected'",
                "asset.data_class != 'protected'",
                "item.action in ['read', 'export']",
                "'contact' in item.unmasked_tags",
                "request.affiliation in ['parent', 'company']",
                "request.items.size() > 1",
                "request.requested_access.start > now",
                "item.masks['email'] == 'hash'");
        Arbitrary<String> effect = Arbitraries.of(
                "deny: \"No.\"",
                "auto_approve: true",
                "auto_approve: true, limit: {rows: 50}",
                "require: [{name: steward, role: steward}]",
                "require: [{name: steward, role: steward, count: 3}]",
                "require: [{name: lead, role: lead_steward}, {name: steward, role: steward, count: 2}]",
                "require: [{name: security, role: steward, team: security}], limit: {after_reviews: 1}",
                "limit: {max_duration: PT4H, rows: 1000, after_reviews: 2}",
                "limit: {countries: [US, GB]}",
                "limit: {countries: [US], mask: {contact: hash, bio: partial}}",
                "limit: {mask: {content: \"null\"}, networks: [10.0.0.0/8]}");
        return Combinators.combine(when, effect).as((w, e) -> "when: \"" + w + "\", " + e);
    }

    @Provide
    Arbitrary<List<String>> rules() {
        return rule().list().ofMinSize(1).ofMaxSize(6);
    }

    @Property
    void anyDenialWinsAndNothingElseDenies(@ForAll("facts") Facts facts) {
        Verdict verdict = PACK.judge(facts);
        Statistics.collect(verdict.outcome());
        boolean denied = verdict.rules().stream().anyMatch(rule -> rule.effect() == Effect.DENY);
        assertThat(verdict.outcome() == Outcome.DENY).isEqualTo(denied);
        assertThat(verdict.outcome() != Outcome.AUTO_APPROVE || verdict.slots().isEmpty())
                .isTrue();
    }

    @Property(tries = 150)
    void aDenialAddedToAnyPolicyDenies(@ForAll("rules") List<String> rules, @ForAll("facts") Facts facts) {
        List<String> more = new ArrayList<>(rules);
        more.add("each: request, when: \"true\", deny: \"No.\"");
        Assume.that(facts.assets().keySet().stream()
                .anyMatch(asset -> facts.ask().items().stream()
                        .anyMatch(item -> item.asset().equals(asset))));
        assertThat(SmallPolicy.of(more).judge(facts).outcome()).isEqualTo(Outcome.DENY);
    }

    @Property(tries = 150)
    void withoutRulesThatSpeakNothingIsAllowed(@ForAll("facts") Facts facts) {
        CompiledPolicy silent =
                SmallPolicy.of("when: \"false\", auto_approve: true", "when: \"true\", limit: {rows: 9}");
        assertThat(silent.judge(facts).outcome()).isEqualTo(Outcome.DENY);
    }

    @Property(tries = 200)
    void addingARuleNeverLowersWhatItTakes(
            @ForAll("rules") List<String> rules, @ForAll("rule") String added, @ForAll("facts") Facts facts) {
        List<String> more = new ArrayList<>(rules);
        more.add(added);
        Verdict before = SmallPolicy.of(rules).judge(facts);
        Verdict after = SmallPolicy.of(more).judge(facts);
        before.slots()
                .forEach(slot ->
                        assertThat(seats(after).getOrDefault(slot.name(), 0)).isGreaterThanOrEqualTo(slot.needed()));
        assertThat(withinMaximum(after.maximum(), before.maximum())).isTrue();
        boolean onlySilence = before.rules().stream()
                .filter(rule -> rule.effect() == Effect.DENY)
                .allMatch(rule -> rule.rule().equals("built-in.no-rule"));
        if (!onlySilence) {
            assertThat(after.outcome()).isEqualTo(Outcome.DENY);
        } else if (before.outcome() != Outcome.DENY && !added.contains("auto_approve")) {
            assertThat(strictness(after.outcome())).isGreaterThanOrEqualTo(strictness(before.outcome()));
        }
    }

    private static int strictness(Outcome outcome) {
        return switch (outcome) {
            case AUTO_APPROVE -> 0;
            case REQUIRE_APPROVAL -> 1;
            case NARROW -> 2;
            case DENY -> 3;
        };
    }

    private static Map<String, Integer> seats(Verdict verdict) {
        return verdict.slots().stream().collect(Collectors.toMap(Slot::name, Slot::needed));
    }

    private static boolean withinMaximum(Maximum inner, Maximum outer) {
        boolean shorter = outer.maxDuration() == null
                || (inner.maxDuration() != null && inner.maxDuration().compareTo(outer.maxDuration()) <= 0);
        boolean masked = outer.masks().entrySet().stream()
                .allMatch(item -> item.getValue().entrySet().stream().allMatch(column -> {
                    Mask mask = inner.masks()
                            .getOrDefault(item.getKey(), Collections.emptySortedMap())
                            .get(column.getKey());
                    return mask != null && mask.atLeast(column.getValue());
                }));
        return shorter
                && masked
                && inner.limits().within(outer.limits())
                && inner.afterReviews() >= outer.afterReviews();
    }

    @Property(tries = 150)
    void theOrderOfRulesMeansNothing(
            @ForAll("rules") List<String> rules, @ForAll("facts") Facts facts, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, new Random(seed));
        Verdict one = SmallPolicy.of(rules).judge(facts);
        Verdict other = SmallPolicy.of(shuffled).judge(facts);
        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.maximum()).isEqualTo(one.maximum());
        assertThat(other.wouldPass()).isEqualTo(one.wouldPass());
        assertThat(other.slots()).containsExactlyInAnyOrderElementsOf(one.slots());
    }

    @Property
    void narrowingToWhatWouldPassLeavesNothingToNarrow(@ForAll("facts") Facts facts) {
        assertPasses(PACK, facts);
    }

    @Property(tries = 200)
    void soItIsUnderAnyPolicy(@ForAll("rules") List<String> rules, @ForAll("facts") Facts facts) {
        assertPasses(SmallPolicy.of(rules), facts);
    }

    private static void assertPasses(CompiledPolicy policy, Facts facts) {
        Verdict verdict = policy.judge(facts);
        Statistics.label("outcome").collect(verdict.outcome());
        assertThat(verdict.wouldPass() != null).isEqualTo(verdict.outcome() == Outcome.NARROW);
        if (verdict.outcome() == Outcome.NARROW) {
            Terms would = Objects.requireNonNull(verdict.wouldPass());
            assertThat(Narrowing.widenings(facts.ask().items(), facts.ask().requestedAccess(), would))
                    .isEmpty();
            assertThat(policy.judge(facts.narrowedTo(would)).outcome())
                    .isIn(Outcome.REQUIRE_APPROVAL, Outcome.AUTO_APPROVE);
            assertThat(policy.excess(facts, would)).isEmpty();
            assertThat(policy.bounded(facts, would)).isEqualTo(would);
        }
    }

    @Property
    void nothingExceedsIffTheTermsAreWithinTheMaximum(@ForAll("facts") Facts facts, @ForAll long seed) {
        Terms terms = RandomFacts.terms(facts, seed);
        Verdict verdict = PACK.judge(facts.narrowedTo(terms));
        Maximum maximum = verdict.maximum();
        boolean within = !verdict.outcome().equals(Outcome.DENY)
                && (maximum.maxDuration() == null || terms.maxDuration().compareTo(maximum.maxDuration()) <= 0)
                && maximum.masks().entrySet().stream().allMatch(item -> masked(terms, item.getKey(), item.getValue()))
                && statedWithin(terms.limits(), maximum.limits())
                && placeAllowed(facts, terms.limits(), maximum.limits());
        Statistics.collect(within);
        assertThat(PACK.excess(facts, terms).isEmpty()).isEqualTo(within);
    }

    private static boolean masked(Terms terms, int item, Map<String, Mask> required) {
        Map<String, Mask> given = terms.items().get(item).masks();
        return required.entrySet().stream().allMatch(column -> {
            Mask mask = given.get(column.getKey());
            return mask != null && mask.atLeast(column.getValue());
        });
    }

    /// A bound that is not stated is the policy's own.
    private static boolean statedWithin(Limits stated, Limits most) {
        return stated.intersect(most).within(most)
                && (stated.rows() == null || most.rows() == null || stated.rows() <= most.rows())
                && (stated.bytes() == null || most.bytes() == null || stated.bytes() <= most.bytes())
                && (stated.networks() == null
                        || most.networks() == null
                        || most.networks().containsAll(stated.networks()))
                && (stated.countries() == null
                        || most.countries() == null
                        || most.countries().containsAll(stated.countries()));
    }

    private static boolean placeAllowed(Facts facts, Limits stated, Limits most) {
        return stated.countries() != null
                || most.countries() == null
                || most.countries().contains(facts.ask().requestedLocations().physicalCountry());
    }

    @Property(tries = 150)
    void judgingIsPure(@ForAll("facts") Facts facts) {
        assertThat(PACK.judge(facts)).isEqualTo(PACK.judge(facts));
    }
}
