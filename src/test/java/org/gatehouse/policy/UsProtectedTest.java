package org.gatehouse.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule of the pack by the cases of `us-protected.cases`.
class UsProtectedTest {
    private static final CompiledPolicy POLICY = UsProtected.POLICY;

    record Row(String asked, String outcome, String slots, List<String> rules) {
        @Override
        public String toString() {
            return asked;
        }
    }

    static Stream<Row> rows() {
        return Resources.text("/policy/us-protected.cases")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(
                        cells[0].strip(),
                        cells[1].strip(),
                        cells[2].strip(),
                        Arrays.asList(cells[3].strip().split("\\s+"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void judges(Row row) {
        Verdict verdict = POLICY.judge(CaseReader.read(row.asked()).facts());
        assertThat(verdict.outcome()).as("%s", verdict.rules()).hasToString(row.outcome());
        assertThat(seats(verdict)).as("%s", verdict.rules()).isEqualTo(row.slots());
        assertThat(spoke(verdict)).containsAll(row.rules());
    }

    private static String seats(Verdict verdict) {
        return verdict.slots().stream()
                .map(slot -> slot.name() + ":" + slot.needed())
                .sorted()
                .collect(joining(" "));
    }

    private static Set<String> spoke(Verdict verdict) {
        Set<String> spoke = new TreeSet<>();
        verdict.rules().forEach(rule -> spoke.add(rule.rule() + (rule.blocking() ? "!" : "")));
        return spoke;
    }

    @Test
    void everyRuleOfThePackHasItsCases() {
        List<String> rules = Pattern.compile("(?m)^  - id: (\\S+)$")
                .matcher(UsProtected.text())
                .results()
                .map(MatchResult::group)
                .map(line -> line.replace("  - id: ", ""))
                .toList();
        Set<String> tested = new TreeSet<>();
        rows().forEach(row -> row.rules().forEach(rule -> tested.add(rule.replace("!", ""))));
        assertThat(rules).isNotEmpty();
        assertThat(tested).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void theSecuritySeatAsksForTheTeam() {
        Verdict verdict =
                POLICY.judge(CaseReader.read("parent read profiles (id)").facts());
        assertThat(verdict.slots())
                .filteredOn(slot -> slot.name().equals("security"))
                .extracting(Slot::team)
                .containsExactly("security");
    }

    @Test
    void theParentMayHaveItMasked() {
        Facts raw = CaseReader.read("parent read profiles for=PT20H").facts();
        Terms terms = POLICY.judge(raw).wouldPass();
        assertThat(terms).isNotNull().satisfies(would -> {
            assertThat(would.items().getFirst().masks())
                    .isEqualTo(Map.of("email", Mask.HASH, "bio", Mask.NULL, "lat", Mask.NULL));
            assertThat(would.maxDuration()).isEqualTo(Duration.ofHours(8));
            assertThat(would.limits().rows()).isEqualTo(10_000);
            assertThat(would.limits().countries()).containsExactly("US");
            assertThat(POLICY.judge(raw.narrowedTo(would)).outcome()).isEqualTo(Outcome.REQUIRE_APPROVAL);
            assertThat(POLICY.excess(raw, would)).isEmpty();
        });
    }

    @Test
    void protectedGrantsAreReviewedAndEmergenciesTwice() {
        assertThat(maximum("host read profiles").afterReviews()).isOne();
        assertThat(maximum("steward enrolled emergency read profiles").afterReviews())
                .isEqualTo(2);
        assertThat(maximum("host read metrics").afterReviews()).isZero();
    }

    private static Verdict.Maximum maximum(String asked) {
        return POLICY.judge(CaseReader.read(asked).facts()).maximum();
    }

    @Test
    void anEmergencyIsDecidedInMinutes() {
        Facts urgent = CaseReader.read("steward emergency read profiles").facts();
        Facts ordinary = CaseReader.read("steward read profiles").facts();
        assertThat(POLICY.decideWithin(urgent)).isEqualTo(Duration.ofMinutes(15));
        assertThat(POLICY.decideWithin(ordinary)).isEqualTo(Duration.ofHours(24));
        assertThat(POLICY.activateWithin(urgent)).isEqualTo(Duration.ofHours(1));
        assertThat(POLICY.activateWithin(ordinary)).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void noRuleReadsWhatItMustNot() {
        assertThat(UsProtected.text())
                .doesNotContainPattern("(requester|subject|person)\\.(name|nationality|gender|id)\\b");
        assertThat(Vocabulary.fieldNames()).doesNotContain("name", "title", "nationality", "gender");
    }
}
