package org.gatehouse.model.query;

import java.util.List;
import org.gatehouse.model.event.Activity;

/// What is asked of activity; every term must hold. Equal queries ask for the same.
public record Query(List<Term> terms) {
    public static final Query ALL = new Query(List.of());

    public Query {
        terms = List.copyOf(terms);
    }

    public boolean test(Activity activity) {
        for (Term term : terms) {
            if (Tests.test(term, activity) == term.negated()) {
                return false;
            }
        }
        return true;
    }
}
