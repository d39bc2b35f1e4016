package org.gatehouse.detection.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Rule;
import org.jspecify.annotations.Nullable;

/// Chooses, for each rule, tests of which one must hold for the rule to match: an event that tells none of them need
/// not be shown to the rule. Tests that few rules ask are preferred, since what many ask holds often.
final class Witnesses {
    private final Predicates predicates;
    private final Map<Integer, Integer> uses = new HashMap<>();

    Witnesses(Predicates predicates, List<Rule> rules) {
        this.predicates = predicates;
        for (Rule rule : rules) {
            Set<Integer> asked = new HashSet<>();
            Expr.tests(rule.condition(), test -> asked.add(predicates.number(test)));
            asked.forEach(predicate -> uses.merge(predicate, 1, Integer::sum));
        }
    }

    /// @return null when the rule can match events that tell nothing of it
    @Nullable
    Set<Integer> of(Rule rule) {
        return of(rule.condition());
    }

    private @Nullable Set<Integer> of(Expr expr) {
        return switch (expr) {
            case Expr.Ask ask -> {
                int predicate = predicates.number(ask.test());
                yield predicates.needle(predicate) == null ? null : Set.of(predicate);
            }
            case Expr.Selection selection -> of(selection.of());
            case Expr.All all -> best(all);
            case Expr.Any any -> every(any);
            case Expr.Not not -> null;
            case Expr.From from -> null;
        };
    }

    private @Nullable Set<Integer> best(Expr.All all) {
        Set<Integer> best = null;
        for (Expr part : all.of()) {
            Set<Integer> witness = of(part);
            if (witness != null && (best == null || weight(witness) < weight(best))) {
                best = witness;
            }
        }
        return best;
    }

    private @Nullable Set<Integer> every(Expr.Any any) {
        Set<Integer> together = new HashSet<>();
        for (Expr part : any.of()) {
            Set<Integer> witness = of(part);
            if (witness == null) {
                return null;
            }
            together.addAll(witness);
        }
        return together;
    }

    private double weight(Set<Integer> witness) {
        return witness.stream().mapToDouble(this::weight).sum();
    }

    private double weight(int predicate) {
        Needle needle = predicates.needle(predicate);
        int length = needle == null ? 1 : Math.max(1, needle.literal().length());
        return uses.getOrDefault(predicate, 1) * (1 + 4.0 / length);
    }
}
