package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.detection.rule.Expr;

/// A condition, ready to run: tests are numbers.
sealed interface Node {
    boolean holds(Evaluation evaluation);

    record AllNode(List<Node> of) implements Node {
        @Override
        public boolean holds(Evaluation evaluation) {
            for (Node node : of) {
                if (!node.holds(evaluation)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyNode(List<Node> of) implements Node {
        @Override
        public boolean holds(Evaluation evaluation) {
            for (Node node : of) {
                if (node.holds(evaluation)) {
                    return true;
                }
            }
            return false;
        }
    }

    record NotNode(Node of) implements Node {
        @Override
        public boolean holds(Evaluation evaluation) {
            return !of.holds(evaluation);
        }
    }

    record AskNode(int predicate) implements Node {
        @Override
        public boolean holds(Evaluation evaluation) {
            return evaluation.holds(predicate);
        }
    }

    record FromNode(long time) implements Node {
        @Override
        public boolean holds(Evaluation evaluation) {
            return evaluation.event().time() >= time;
        }
    }

    static Node of(Expr expr, Predicates predicates) {
        return switch (expr) {
            case Expr.All all -> new AllNode(nodes(all.of(), predicates));
            case Expr.Any any -> new AnyNode(nodes(any.of(), predicates));
            case Expr.Not not -> new NotNode(of(not.of(), predicates));
            case Expr.Selection selection -> of(selection.of(), predicates);
            case Expr.Ask ask -> new AskNode(predicates.number(ask.test()));
            case Expr.From from -> new FromNode(from.time().toEpochMilli());
        };
    }

    private static List<Node> nodes(List<Expr> of, Predicates predicates) {
        List<Node> nodes = new ArrayList<>();
        of.forEach(each -> nodes.add(of(each, predicates)));
        return List.copyOf(nodes);
    }
}
