package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Outcome;
import org.junit.jupiter.api.Test;

/// What the policy says, in plain words.
class VerdictWordsTest {
    private final VerdictWords words = new VerdictWords(FormFixtures.WORDS);
    private final Ask ask = Objects.requireNonNull(new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK)
            .read(FormFixtures.filled().answers())
            .ask());

    @Test
    void saysHowManyApproveAndWho() {
        assertThat(words.needs(List.of(FormFixtures.STEWARD))).isEqualTo("Needs one approval.");
        assertThat(words.needs(List.of(FormFixtures.STEWARD, FormFixtures.SECURITY)))
                .isEqualTo("Needs two approvals, one from security.");
        assertThat(words.needs(List.of(FormFixtures.STEWARD, FormFixtures.SECURITY, FormFixtures.LEAD)))
                .isEqualTo("Needs three approvals, one from security, one by a lead steward.");
    }

    @Test
    void hasAHeadlineForEveryOutcome() {
        assertThat(headline(Outcome.AUTO_APPROVE).tone()).isEqualTo(Tone.SUCCESS);
        assertThat(headline(Outcome.REQUIRE_APPROVAL).text()).isEqualTo("Needs one approval.");
        assertThat(headline(Outcome.NARROW).tone()).isEqualTo(Tone.WARNING);
        assertThat(headline(Outcome.DENY).tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void saysWhatWouldComeOfTheSuggestion() {
        assertThat(lead(null)).isEqualTo("Would pass if narrowed to");
        assertThat(lead(FormFixtures.verdict(Outcome.AUTO_APPROVE, null)))
                .isEqualTo("Would pass at once if narrowed to");
        assertThat(lead(FormFixtures.verdict(
                        Outcome.REQUIRE_APPROVAL, null, FormFixtures.STEWARD, FormFixtures.SECURITY)))
                .isEqualTo("Would need two approvals, one from security if narrowed to");
    }

    @Test
    void saysOnlyWhatDiffersInTheSuggestion() {
        assertThat(Suggestion.parts(ask, FormFixtures.hashed(), FormFixtures.WORDS))
                .containsExactly(
                        "hash(email), hash(phone)", "2 h", "used in United States only", "at most 10\u202f000 rows");
    }

    @Test
    void limitsAloneChangeNothingInTheForm() {
        var asAsked = new org.gatehouse.model.Terms(
                ask.items(),
                ask.requestedAccess().maxDuration(),
                FormFixtures.hashed().limits());

        assertThat(Suggestion.changes(ask, asAsked)).isFalse();
        assertThat(Suggestion.changes(ask, FormFixtures.hashed())).isTrue();
    }

    @Test
    void eachSentenceIsSaidOnceAndWhatStandsInTheWayFirst() {
        Verdict verdict = new Verdict(
                new PolicyRef("US-PROTECTED", 14),
                Outcome.NARROW,
                List.of(
                        rule("approvals", Verdict.Effect.REQUIRE, "One approval", false),
                        rule("export", Verdict.Effect.REQUIRE, "Export: two", false),
                        rule("export", Verdict.Effect.LIMIT, "Export: two", true)),
                List.of(),
                new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(), 0),
                null);

        assertThat(VerdictWords.spoken(verdict))
                .extracting(Verdict.RuleOutcome::words)
                .containsExactly("Export: two", "One approval");
    }

    private VerdictWords.Headline headline(Outcome outcome) {
        return words.headline(FormFixtures.verdict(outcome, null, FormFixtures.STEWARD));
    }

    private String lead(@org.jspecify.annotations.Nullable Verdict narrowed) {
        Verdict verdict = FormFixtures.verdict(Outcome.NARROW, FormFixtures.hashed());
        return words.suggestionLead(new Preview.Told(ask, verdict, narrowed));
    }

    private static Verdict.RuleOutcome rule(String id, Verdict.Effect effect, String words, boolean blocking) {
        return new Verdict.RuleOutcome(id, effect, words, "policy.yaml:1:1", List.of(0), blocking);
    }
}
