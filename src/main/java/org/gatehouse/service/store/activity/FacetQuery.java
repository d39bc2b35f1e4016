package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.gatehouse.model.query.Field;
import org.gatehouse.service.events.ActivityStore.Count;
import org.gatehouse.service.events.ActivityStore.Facet;
import org.gatehouse.service.events.Criteria;

/// Counts the values of several fields in one pass over the events.
final class FacetQuery {
    private final List<Field> fields;
    private final Map<Field, List<Count>> counts = new EnumMap<>(Field.class);
    private final Map<Field, Long> told = new EnumMap<>(Field.class);

    FacetQuery(List<Field> fields) {
        this.fields = fields;
        fields.forEach(field -> counts.put(field, new ArrayList<>()));
    }

    /// @param total how many events there are
    /// @param values the most that are told of each field
    Map<Field, Facet> run(DuckDBConnection connection, Days days, Criteria criteria, long total, int values)
            throws SQLException {
        NavigableSet<LocalDate> within = days.within(criteria.from(), criteria.to());
        if (!within.isEmpty() && total > 0) {
            Condition condition = Condition.of(criteria);
            String sql = sql(Days.source(within), condition.sql(), values);
            try (PreparedStatement statement = EventQueries.prepared(connection, sql, condition);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    take(rows);
                }
            }
        }
        Map<Field, Facet> facets = new EnumMap<>(Field.class);
        counts.forEach((field, list) -> facets.put(field, new Facet(list, total - told.getOrDefault(field, 0L))));
        return facets;
    }

    private String sql(String source, String condition, int values) {
        String names = names(i -> "f" + i);
        String columns = IntStream.range(0, fields.size())
                .mapToObj(i -> Condition.column(fields.get(i)) + " AS f" + i)
                .collect(Collectors.joining(", "));
        String sets = names(i -> "(f" + i + ")");
        return "SELECT grouping_id(" + names + ") AS g, " + names + ", count(*) AS n FROM (SELECT " + columns + " FROM "
                + source + " WHERE " + condition + ") GROUP BY GROUPING SETS (" + sets
                + ") QUALIFY row_number() OVER (PARTITION BY g ORDER BY n DESC) <= " + values + " ORDER BY n DESC";
    }

    private String names(java.util.function.IntFunction<String> name) {
        return IntStream.range(0, fields.size()).mapToObj(name).collect(Collectors.joining(", "));
    }

    /// The grouping's number has a bit for each field that was not grouped by, the first field's the highest.
    private void take(ResultSet row) throws SQLException {
        long grouping = row.getLong(1);
        for (int i = 0; i < fields.size(); i++) {
            if ((grouping & (1L << (fields.size() - 1 - i))) == 0) {
                long events = row.getLong(fields.size() + 2);
                counts.computeIfAbsent(fields.get(i), field -> new ArrayList<>())
                        .add(new Count(row.getString(i + 2), events));
                told.merge(fields.get(i), events, Long::sum);
            }
        }
    }
}
