package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.detection.rule.Expr;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads searches and the condition over them, of a rule or a filter.
final class DetectionReader {
    private final SourceText source;
    private final SelectionReader selections;

    DetectionReader(SourceText source, SelectionReader selections) {
        this.source = source;
        this.selections = selections;
    }

    /// @param others keys that are no searches
    Optional<Expr> read(Entries entries, Set<String> others) {
        Map<String, Expr> searches = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, Entries.Entry> entry : entries.all().entrySet()) {
            String name = entry.getKey();
            if (name.equals("timeframe")) {
                source.problem(
                        entry.getValue().key(), "\"timeframe\" is the old way; write a correlation with a timespan.");
                sound = false;
            } else if (!name.equals("condition") && !others.contains(name)) {
                Optional<Expr> search = selections.read(entry.getValue().value());
                search.ifPresent(expr -> searches.put(name, expr));
                sound &= search.isPresent();
            }
        }
        Optional<Node> condition = entries.required("condition");
        // a condition over searches that are wrong would be told to be wrong too
        if (condition.isEmpty() || !sound) {
            return Optional.empty();
        }
        List<Node> conditions =
                condition.get() instanceof SequenceNode list ? list.getValue() : List.of(condition.get());
        List<Optional<Expr>> any = new ArrayList<>();
        for (Node each : conditions) {
            if (each instanceof ScalarNode scalar && !Texts.isNull(scalar)) {
                any.add(ConditionReader.read(scalar, searches, source));
            } else {
                source.problem(each, "A condition is a text.");
                any.add(Optional.empty());
            }
        }
        if (any.isEmpty()) {
            source.problem(condition.get(), "The list of conditions is empty.");
            return Optional.empty();
        }
        return SelectionReader.together(any).map(Expr::any);
    }
}
