package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.model.Narrowing.Widening;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Maximum;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.model.Verdict.RuleOutcome;
import org.jspecify.annotations.Nullable;

/// What all rules together say of facts as they are, before looking for narrower terms.
///
/// @param slots what people must fill; empty: the policy itself approves, if nothing stands in the way
/// @param excess where the facts exceed the maximum
record Assessment(List<RuleOutcome> rules, List<Slot> slots, Maximum maximum, List<Widening> excess) {
    Assessment {
        List<RuleOutcome> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(RuleOutcome::effect));
        rules = List.copyOf(sorted);
        slots = List.copyOf(slots);
        excess = List.copyOf(excess);
    }

    List<RuleOutcome> denials() {
        return rules.stream().filter(rule -> rule.effect() == Effect.DENY).toList();
    }

    Outcome outcome() {
        if (!denials().isEmpty()) {
            return Outcome.DENY;
        }
        if (!excess.isEmpty()) {
            return Outcome.NARROW;
        }
        return slots.isEmpty() ? Outcome.AUTO_APPROVE : Outcome.REQUIRE_APPROVAL;
    }

    Assessment and(RuleOutcome denial) {
        List<RuleOutcome> more = new ArrayList<>(rules);
        more.add(denial);
        return new Assessment(more, slots, maximum, excess);
    }

    Verdict verdict(PolicyRef policy, @Nullable Terms wouldPass) {
        return new Verdict(policy, outcome(), rules, slots, maximum, wouldPass);
    }
}
