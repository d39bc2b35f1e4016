package org.gatehouse.detection.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.detection.rule.Expr;
import org.gatehouse.detection.rule.Test;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads search identifiers: maps, lists of maps, keywords.
final class SelectionReader {
    private final SourceText source;
    private final ValueReader values;
    private final FieldNames names;

    SelectionReader(SourceText source, FieldNames names, Map<String, List<String>> placeholders) {
        this.source = source;
        this.names = names;
        this.values = new ValueReader(source, names, placeholders);
    }

    /// @return nothing when something in it is wrong
    Optional<Expr> read(Node node) {
        if (node instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) {
                source.problem(list, "The list is empty; nothing would match.");
                return Optional.empty();
            }
            return together(list.getValue().stream().map(this::item).toList()).map(Expr::any);
        }
        return item(node);
    }

    private Optional<Expr> item(Node node) {
        return switch (node) {
            case MappingNode map -> map(map);
            case ScalarNode keyword -> values.keyword(keyword);
            default -> {
                source.problem(node, "A list of searches holds maps and keywords, not lists.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Expr> map(MappingNode map) {
        Entries entries = new Entries(map, "a search", source);
        if (entries.all().isEmpty()) {
            source.problem(map, "The map is empty; it says nothing about the event.");
            return Optional.empty();
        }
        return together(entries.all().values().stream().map(this::entry).toList())
                .map(Expr::all);
    }

    private Optional<Expr> entry(Entries.Entry entry) {
        Optional<Modifiers> read = Modifiers.read(entry.key(), source);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Modifiers modifiers = read.get();
        if (modifiers.field().isEmpty()) {
            return values.read(modifiers, Test.EVERYWHERE, entry.value());
        }
        Optional<String> field = names.field(modifiers.field());
        if (field.isEmpty()) {
            source.problem(entry.key(), names.whyNot(modifiers.field()));
            return Optional.empty();
        }
        return values.read(modifiers, field.get(), entry.value());
    }

    static Optional<List<Expr>> together(List<Optional<Expr>> parts) {
        List<Expr> all = new ArrayList<>();
        parts.forEach(part -> part.ifPresent(all::add));
        return all.size() == parts.size() ? Optional.of(all) : Optional.empty();
    }
}
