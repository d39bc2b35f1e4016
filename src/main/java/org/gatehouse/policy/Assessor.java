package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict.Effect;
import org.gatehouse.model.Verdict.Maximum;
import org.gatehouse.model.Verdict.RuleOutcome;

/// Asks every rule and adds up what they say: any denial denies, slots add up, limits intersect, and about every item
/// some rule must say how it may be approved.
///
/// @param source where the rules stand, as `file:line:column`; what the engine's own denials point at
record Assessor(List<Rule> rules, String source) {
    Assessor {
        rules = List.copyOf(rules);
    }

    Assessment assess(Facts facts) {
        Groundwork groundwork = new Groundwork(facts, source);
        FactsView view = new FactsView(facts);
        Sum sum = new Sum(facts, groundwork);
        for (Rule rule : rules) {
            sum.add(Spoken.ask(rule, view, groundwork.known()));
        }
        return sum.assessment(source);
    }

    /// The running total.
    private static final class Sum {
        private final Facts facts;
        private final List<RuleOutcome> outcomes;
        private final Set<Integer> unspoken;
        private final Map<String, Slot> slots = new LinkedHashMap<>();
        private Maximum maximum = Bounds.NONE;

        Sum(Facts facts, Groundwork groundwork) {
            this.facts = facts;
            this.outcomes = new ArrayList<>(groundwork.denials());
            this.unspoken = new HashSet<>(groundwork.known());
        }

        void add(Spoken spoken) {
            Rule rule = spoken.rule();
            spoken.failures()
                    .forEach((why, items) -> outcomes.add(outcome(
                            rule,
                            Effect.DENY,
                            rule.title() + ": denied because the rule failed (" + why + ").",
                            items)));
            if (!spoken.holds()) {
                return;
            }
            if (rule.deny() != null) {
                outcomes.add(outcome(rule, Effect.DENY, rule.deny(), spoken.items()));
            }
            if (!rule.slots().isEmpty()) {
                rule.slots().forEach(slot -> slots.merge(slot.name(), slot, Sum::larger));
                outcomes.add(outcome(rule, Effect.REQUIRE, rule.title(), spoken.items()));
            }
            if (rule.limit() != null) {
                limit(spoken, rule.limit());
            }
            if (rule.autoApprove()) {
                outcomes.add(outcome(rule, Effect.AUTO_APPROVE, rule.title(), spoken.items()));
            }
            if (rule.speaksForApproval()) {
                unspoken.removeAll(spoken.items());
            }
        }

        private void limit(Spoken spoken, LimitRule limit) {
            Rule rule = spoken.rule();
            List<Integer> unmaskable = Bounds.beyondMasking(limit, spoken.items(), facts);
            if (!unmaskable.isEmpty()) {
                String words = rule.title() + ": this has no columns that could be masked.";
                outcomes.add(outcome(rule, Effect.DENY, words, unmaskable));
            }
            Maximum own = Bounds.of(limit, spoken.items(), facts);
            boolean blocking = !Bounds.excess(facts, own).isEmpty();
            outcomes.add(
                    new RuleOutcome(rule.id(), Effect.LIMIT, rule.title(), rule.source(), spoken.items(), blocking));
            maximum = Bounds.intersect(maximum, own);
        }

        /// Two rules that require the same slot share its seats: the larger count holds.
        private static Slot larger(Slot a, Slot b) {
            SortedSet<String> apart = new TreeSet<>(a.distinctFrom());
            apart.addAll(b.distinctFrom());
            return new Slot(a.name(), a.role(), a.team(), Math.max(a.needed(), b.needed()), apart);
        }

        private static RuleOutcome outcome(Rule rule, Effect effect, String words, List<Integer> items) {
            return new RuleOutcome(rule.id(), effect, words, rule.source(), items, effect == Effect.DENY);
        }

        Assessment assessment(String source) {
            Assessment sum =
                    new Assessment(outcomes, List.copyOf(slots.values()), maximum, Bounds.excess(facts, maximum));
            if (UseBounds.nowhere(facts.limits().intersect(maximum.limits()))) {
                sum = sum.and(Groundwork.denial(
                        "limits", "The limits together leave no place to use it from.", source, List.of()));
            }
            if (!unspoken.isEmpty() && sum.denials().isEmpty()) {
                sum = sum.and(Groundwork.denial(
                        "no-rule",
                        "No rule says how this may be approved; what no rule allows is denied.",
                        source,
                        unspoken.stream().sorted().toList()));
            }
            return sum;
        }
    }
}
