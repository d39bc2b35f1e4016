package org.gatehouse.service.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A table that a Trino query touched.
///
/// @param columns those reached, in the source's order
/// @param masked those of them whose values were masked
/// @param filters the row filters that were applied
/// @param detailed whether the source says which columns were masked
record TrinoTable(
        String catalog,
        String schema,
        String table,
        Set<String> columns,
        Set<String> masked,
        List<String> filters,
        boolean detailed) {
    private static final Pattern FULL_NAME =
            Pattern.compile("\\b([A-Za-z0-9_]{1,100})\\.([A-Za-z0-9_]{1,100})\\.([A-Za-z0-9_]{1,100})\\b");
    private static final int SEARCHED_MOST = 10_000;

    String database() {
        return catalog + "." + schema;
    }

    String fullName() {
        return database() + "." + table;
    }

    boolean isCatalogue() {
        return schema.equals("information_schema");
    }

    /// What was read: as the analyser saw it, and what only the connectors report.
    static List<TrinoTable> read(JsonNode query) {
        Map<String, TrinoTable> found = new LinkedHashMap<>();
        for (JsonNode table : query.at("/metadata/tables").values()) {
            add(found, analysed(table));
        }
        for (JsonNode input : query.at("/ioMetadata/inputs").values()) {
            TrinoTable table = reported(input, "name");
            if (!found.containsKey(table.fullName())) {
                add(found, table);
            }
        }
        return List.copyOf(found.values());
    }

    static List<TrinoTable> written(JsonNode query) {
        JsonNode output = query.at("/ioMetadata/output");
        return output.isObject() ? List.of(reported(output, "columnName")) : List.of();
    }

    /// Tables named in full in a text, for queries that failed before they were analysed.
    static List<TrinoTable> named(String text) {
        Map<String, TrinoTable> found = new LinkedHashMap<>();
        Matcher names = FULL_NAME.matcher(text.length() > SEARCHED_MOST ? text.substring(0, SEARCHED_MOST) : text);
        while (names.find()) {
            add(
                    found,
                    new TrinoTable(
                            names.group(1), names.group(2), names.group(3), Set.of(), Set.of(), List.of(), false));
        }
        return List.copyOf(found.values());
    }

    /// One table may be referenced several times; what any of the references reaches, the query reaches.
    private static void add(Map<String, TrinoTable> found, TrinoTable table) {
        found.merge(table.fullName(), table, (one, other) -> {
            Set<String> columns = new LinkedHashSet<>(one.columns);
            columns.addAll(other.columns);
            Set<String> masked = new LinkedHashSet<>(one.masked);
            masked.addAll(other.masked);
            masked.removeIf(name -> shows(one, name) || shows(other, name));
            List<String> filters = new ArrayList<>(one.filters);
            filters.retainAll(other.filters);
            return new TrinoTable(
                    one.catalog, one.schema, one.table, columns, masked, filters, one.detailed && other.detailed);
        });
    }

    private static boolean shows(TrinoTable table, String column) {
        return table.columns.contains(column) && !table.masked.contains(column);
    }

    private static TrinoTable analysed(JsonNode table) {
        Set<String> columns = new LinkedHashSet<>();
        Set<String> masked = new LinkedHashSet<>();
        for (JsonNode column : table.path("columns").values()) {
            String name = column.path("column").asString("");
            if (!name.isEmpty()) {
                columns.add(name);
                if (!column.path("mask").asString("").isEmpty()) {
                    masked.add(name);
                }
            }
        }
        List<String> filters = table.path("filters").values().stream()
                .map(filter -> filter.asString(""))
                .filter(filter -> !filter.isEmpty())
                .toList();
        return new TrinoTable(
                name(table, "catalog"), name(table, "schema"), name(table, "table"), columns, masked, filters, true);
    }

    private static TrinoTable reported(JsonNode table, String columnName) {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode column : table.path("columns").values()) {
            String name = column.path(columnName).asString("");
            if (!name.isEmpty()) {
                columns.add(name);
            }
        }
        return new TrinoTable(
                name(table, "catalogName"),
                name(table, "schema"),
                name(table, "table"),
                columns,
                Set.of(),
                List.of(),
                false);
    }

    private static String name(JsonNode table, String member) {
        return table.path(member).asString("");
    }
}
