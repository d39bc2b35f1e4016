package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/// Limits in the way of a request, the terms that would pass, and what exceeds them.
class NarrowingTest {
    private static final String STEWARD = "when: \"true\", require: [{name: steward, role: steward}]";

    private static Facts profiles(String... columns) {
        return Case.by(Affiliation.HOST).asks(Action.READ, "profiles", columns).facts();
    }

    private static CompiledPolicy limiting(String limit) {
        return SmallPolicy.of(STEWARD, "when: \"true\", limit: " + limit);
    }

    private static Terms asAsked(Facts facts, Limits limits) {
        return new Terms(facts.ask().items(), facts.ask().requestedAccess().maxDuration(), limits);
    }

    private static Limits limits(Long rows, String... countries) {
        return new Limits(rows, null, null, new TreeSet<>(List.of(countries)));
    }

    @Test
    void boundsOnUseComeOnTopAndBlockNothing() {
        CompiledPolicy policy = limiting("{rows: 100, bytes: 5000, networks: [10.0.0.0/8], countries: [US]}");
        Verdict verdict = policy.judge(profiles());
        assertThat(verdict.outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
        assertThat(verdict.wouldPass()).isNull();
        Terms bounded = policy.bounded(profiles(), asAsked(profiles(), Limits.NONE));
        assertThat(bounded.limits()).isEqualTo(verdict.maximum().limits());
        assertThat(bounded.limits().rows()).isEqualTo(100);
    }

    @Test
    void aDeclaredPlaceOutsideTheCountriesBlocks() {
        Facts abroad = Case.by(Affiliation.HOST)
                .asks(Action.READ, "profiles")
                .from("US", "FR")
                .facts();
        CompiledPolicy policy = limiting("{countries: [US]}");
        Verdict verdict = policy.judge(abroad);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NARROW);
        Terms would = Objects.requireNonNull(verdict.wouldPass());
        assertThat(would.limits().countries()).containsExactly("US");
        assertThat(policy.judge(abroad.narrowedTo(would)).outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
    }

    @Test
    void statedBoundsMustStayWithin() {
        CompiledPolicy policy = limiting("{rows: 100, countries: [US, CA]}");
        assertThat(policy.excess(profiles(), asAsked(profiles(), limits(101L, "US", "GB"))))
                .containsExactly(
                        new Widening("/terms/limits/rows", "101 is more than the allowed 100."),
                        new Widening("/terms/limits/countries", "GB is beyond the allowed CA, US."));
        assertThat(policy.excess(profiles(), asAsked(profiles(), limits(100L, "US"))))
                .isEmpty();
        assertThat(policy.excess(profiles(), asAsked(profiles(), Limits.NONE))).isEmpty();
    }

    @Test
    void tooLongIsCut() {
        CompiledPolicy policy = limiting("{max_duration: PT1H}");
        assertThat(policy.excess(profiles(), asAsked(profiles(), Limits.NONE)))
                .containsExactly(new Widening("/terms/max_duration", "2 hours is longer than the allowed 1 hour."));
        assertThat(Objects.requireNonNull(policy.judge(profiles()).wouldPass()).maxDuration())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void masksAreAddedNeverWeakened() {
        CompiledPolicy policy = limiting("{mask: {contact: partial, bio: hash}}");
        Facts facts = Case.by(Affiliation.HOST)
                .asks(Action.READ, "profiles")
                .masking(Map.of("email", Mask.NULL, "lat", Mask.PARTIAL))
                .facts();
        Terms would = Objects.requireNonNull(policy.judge(facts).wouldPass());
        assertThat(would.items().getFirst().masks())
                .isEqualTo(Map.of("email", Mask.NULL, "bio", Mask.HASH, "lat", Mask.PARTIAL));
        assertThat(policy.excess(facts, asAsked(facts, Limits.NONE)))
                .containsExactly(
                        new Widening("/terms/items/0/masks/bio", "Column bio must be masked, at least with hash."));
    }

    @Test
    void masksAreAskedOfReachedColumnsAlone() {
        CompiledPolicy policy = limiting("{mask: {contact: hash}}");
        assertThat(policy.judge(profiles("id", "bio")).outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
        assertThat(policy.judge(profiles("id", "email")).outcome()).isEqualTo(Outcome.NARROW);
    }

    @Test
    void aTagOfTheWholeTableIsOneOfEveryColumn() {
        Asset table = Samples.asset("a.b.c", AssetKind.TABLE, DataClass.PROTECTED, "US", List.of("content"), "x", "y");
        Facts facts = Case.by(Affiliation.HOST)
                .asks(AccessItem.of(table.id(), Action.READ), table)
                .facts();
        assertThat(limiting("{mask: {content: hash}}").judge(facts).maximum().masks())
                .isEqualTo(Map.of(0, Map.of("x", Mask.HASH, "y", Mask.HASH)));
    }

    @Test
    void aTagOfTheTableThatSomeColumnsCarryIsTheirs() {
        Asset table = Samples.asset(
                "a.b.c", AssetKind.TABLE, DataClass.PROTECTED, "US", List.of("content"), "x", "y:content");
        Facts facts = Case.by(Affiliation.HOST)
                .asks(AccessItem.of(table.id(), Action.READ), table)
                .facts();
        assertThat(limiting("{mask: {content: hash}}").judge(facts).maximum().masks())
                .isEqualTo(Map.of(0, Map.of("y", Mask.HASH)));
    }

    @Test
    void whatCannotBeMaskedIsDenied() {
        Facts bucket = Case.by(Affiliation.HOST).asks(Action.READ, "uploads").facts();
        Verdict verdict = limiting("{mask: {content: hash}}").judge(bucket);
        assertThat(verdict.outcome()).isEqualTo(Outcome.DENY);
        assertThat(verdict.rules().getFirst().words()).isEqualTo("Rule 2: this has no columns that could be masked.");
        assertThat(verdict.wouldPass()).isNull();
    }

    @Test
    void oneCutMayBringAnotherLimitIntoPlay() {
        CompiledPolicy policy = SmallPolicy.of(
                STEWARD,
                "when: \"true\", limit: {mask: {contact: hash}}",
                "when: \"'email' in item.masks\", limit: {max_duration: PT30M}");
        Terms would = Objects.requireNonNull(policy.judge(profiles()).wouldPass());
        assertThat(would.maxDuration()).isEqualTo(Duration.ofMinutes(30));
        assertThat(policy.excess(profiles(), would)).isEmpty();
    }

    @Test
    void whenNoCutHelpsItIsDenied() {
        CompiledPolicy policy = SmallPolicy.of(
                STEWARD,
                "when: \"true\", limit: {mask: {contact: hash}}",
                "when: \"'email' in item.masks\", deny: \"Never masked.\"");
        Verdict verdict = policy.judge(profiles());
        assertThat(verdict.outcome()).isEqualTo(Outcome.DENY);
        assertThat(verdict.rules().getFirst().rule()).isEqualTo("built-in.limits");
    }

    @Test
    void leavingOutAColumnLeavesOutWhatIsSaidOfIt() {
        CompiledPolicy policy = limiting("{mask: {contact: hash}}");
        Terms without = new Terms(List.of(profiles("id").ask().items().getFirst()), Duration.ofHours(2), Limits.NONE);
        assertThat(policy.excess(profiles(), without)).isEmpty();
    }

    @Test
    void aDenialIsAnExcessOfItsOwn() {
        CompiledPolicy policy = SmallPolicy.of(STEWARD, "when: \"true\", deny: \"No.\"");
        assertThat(policy.excess(profiles(), asAsked(profiles(), Limits.NONE)))
                .containsExactly(new Widening("/terms", "No."));
    }
}
