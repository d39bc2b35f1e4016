package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.query.Completion;
import org.gatehouse.model.query.Mistake;

/// `GET /v1/activity/query`: what is wrong with a query, and what may be written at the caret.
public record QueryHelp(List<Mistake> mistakes, List<Completion> completions) {
    public QueryHelp {
        mistakes = List.copyOf(mistakes);
        completions = List.copyOf(completions);
    }
}
