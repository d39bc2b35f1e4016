package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;

/// What a verdict means to the person who asks, in plain sentences. Pure, so that every case can be tested without
/// a toolkit.
final class VerdictWords {
    private final Words words;

    VerdictWords(Words words) {
        this.words = words;
    }

    /// The verdict in one sentence, and how it stands.
    record Headline(String text, Tone tone) {}

    Headline headline(Verdict verdict) {
        return switch (verdict.outcome()) {
            case AUTO_APPROVE -> new Headline(words.text("submission.verdict.auto"), Tone.SUCCESS);
            case REQUIRE_APPROVAL -> new Headline(needs(verdict.slots()), Tone.WARNING);
            case NARROW -> new Headline(words.text("submission.verdict.narrow"), Tone.WARNING);
            case DENY -> new Headline(words.text("submission.verdict.deny"), Tone.DANGER);
        };
    }

    /// Leads the suggested terms: what would come of them.
    String suggestionLead(Preview.Told told) {
        Verdict narrowed = told.narrowed();
        if (narrowed == null) {
            return words.text("submission.verdict.would-pass");
        }
        return switch (narrowed.outcome()) {
            case AUTO_APPROVE -> words.text("submission.verdict.would-pass-at-once");
            // What is left beyond the limits then, such as the country, comes with the approval as a bound.
            case REQUIRE_APPROVAL, NARROW ->
                narrowed.slots().isEmpty()
                        ? words.text("submission.verdict.would-pass")
                        : words.text("submission.verdict.would-need", approvals(narrowed.slots()));
            case DENY -> words.text("submission.verdict.would-pass");
        };
    }

    /// `Needs two approvals, one from security`
    String needs(List<Slot> slots) {
        return slots.isEmpty()
                ? words.text("submission.verdict.auto")
                : words.text("submission.verdict.needs", approvals(slots));
    }

    /// `two approvals, one from security`
    String approvals(List<Slot> slots) {
        int total = slots.stream().mapToInt(Slot::needed).sum();
        List<String> special = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.team() != null) {
                special.add(words.text("submission.verdict.from-team", slot.needed(), slot.team()));
            } else if (slot.role() == Role.LEAD_STEWARD) {
                special.add(words.text("submission.verdict.by-lead", slot.needed()));
            }
        }
        String count = words.text("submission.verdict.approvals", total);
        return special.isEmpty() ? count : count + ", " + String.join(", ", special);
    }

    /// What would follow once it is approved, one sentence each.
    List<String> afterwards(Verdict verdict) {
        int reviews = verdict.maximum().afterReviews();
        return verdict.outcome() == Verdict.Outcome.DENY || reviews == 0
                ? List.of()
                : List.of(words.text("submission.verdict.reviews", reviews));
    }

    /// The rules that spoke, each sentence once, what stands in the way first.
    static List<Verdict.RuleOutcome> spoken(Verdict verdict) {
        Map<String, Verdict.RuleOutcome> byWords = new LinkedHashMap<>();
        verdict.rules().stream()
                .sorted(Comparator.comparing(VerdictWords::tone).reversed())
                .forEach(rule -> byWords.putIfAbsent(rule.words(), rule));
        return List.copyOf(byWords.values());
    }

    /// How a rule that spoke stands to the request.
    static Tone tone(Verdict.RuleOutcome rule) {
        if (rule.blocking()) {
            return Tone.DANGER;
        }
        return switch (rule.effect()) {
            case DENY -> Tone.DANGER;
            case REQUIRE -> Tone.WARNING;
            case LIMIT -> Tone.NEUTRAL;
            case AUTO_APPROVE -> Tone.SUCCESS;
        };
    }
}
