package org.gatehouse.detection.sigma;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.Expr;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// How rules on another log source are read on ours.
///
/// @param from rules on this source, or on a part of it
/// @param to what they look at here
/// @param fields theirs, by name, and what they are called here
/// @param where what holds besides of those of our events that are meant; null when all of them are
record Mapping(
        String title,
        LogSource from,
        LogSource to,
        Map<String, String> fields,
        @Nullable Expr where) {
    private static final List<String> KEYS = List.of("logsource", "to", "fields", "where");

    Mapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Whether rules on this source are meant.
    boolean meets(LogSource source) {
        return from.covers(source);
    }

    FieldNames names() {
        return new FieldNames(fields, title);
    }

    static Optional<Mapping> read(String title, Node node, SourceText source) {
        Optional<Entries> read = Entries.of(node, "a mapping", source).map(entries -> entries.only(KEYS));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Entries entries = read.get();
        LogSource from = Heads.logSource(entries, "logsource", source);
        LogSource to = Heads.logSource(entries, "to", source);
        Map<String, String> fields = new LinkedHashMap<>();
        entries.required("fields")
                .flatMap(map -> Entries.of(map, "\"fields\"", source))
                .ifPresent(map -> map.all()
                        .forEach((name, entry) -> map.scalar(name)
                                .map(ScalarNode::getValue)
                                .ifPresent(ours -> fields.put(name.replace(" ", ""), ours.replace(" ", "")))));
        Expr where = entries.node("where")
                .flatMap(map -> new SelectionReader(source, FieldNames.SAME, Map.of()).read(map))
                .orElse(null);
        return Optional.of(new Mapping(title, from, to, fields, where));
    }
}
