package org.gatehouse.detection.engine;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Test;

/// Tells what made a rule match, once it has.
final class Explanation {
    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 200;

    private final Evaluation evaluation;
    private final Predicates predicates;
    private final List<Why> found = new ArrayList<>();

    private Explanation(Evaluation evaluation, Predicates predicates) {
        this.evaluation = evaluation;
        this.predicates = predicates;
    }

    static List<Why> of(Expr matched, Evaluation evaluation, Predicates predicates) {
        Explanation explanation = new Explanation(evaluation, predicates);
        explanation.explain(matched, "");
        return explanation.found;
    }

    private void explain(Expr expr, String search) {
        if (found.size() >= MOST || !Node.of(expr, predicates).holds(evaluation)) {
            return;
        }
        switch (expr) {
            case Expr.All(List<Expr> of) -> of.forEach(part -> explain(part, search));
            case Expr.Any(List<Expr> of) -> of.forEach(part -> explain(part, search));
            case Expr.Selection(String name, Expr of) -> explain(of, name);
            case Expr.Ask(Test test) -> found.add(new Why(search, test.field(), test.words(), value(test)));
            case Expr.Not not -> {}
            case Expr.From from -> {}
        }
    }

    private String value(Test test) {
        FlatEvent event = evaluation.event();
        if (test.field().equals(Test.EVERYWHERE)) {
            return "";
        }
        int value = event.first(event.fields().slot(test.field()));
        while (value >= 0 && !event.hasText(value)) {
            value = event.next(value);
        }
        if (value < 0) {
            return "";
        }
        String text = event.text(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
