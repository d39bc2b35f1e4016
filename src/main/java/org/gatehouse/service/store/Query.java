package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.CommonQueryContract;

/// An HQL query in the making: what it reads from and every condition that must hold. Confined to one thread.
final class Query {
    static final int ALL = Integer.MAX_VALUE;

    private String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> fixed = new ArrayList<>();

    private Query(String from) {
        this.from = from;
    }

    /// @param entities `RequestRow r`
    static Query from(String entities) {
        return new Query(entities);
    }

    /// @param entity `RequestPartyRow p on p.key.request = r.id`
    Query join(String entity) {
        from = from + " join " + entity;
        return this;
    }

    Query and(String condition) {
        conditions.add(condition);
        return this;
    }

    /// @param condition naming the value as `:name`
    Query and(String condition, String name, Object value) {
        return and(condition).set(name, value);
    }

    /// One of these values. Each is a parameter of its own and their number a power of two, so that there are few
    /// different statements: Hibernate translates one with a list anew each time it is run.
    Query in(String path, String name, Collection<?> values) {
        return and(oneOf(path, name, values));
    }

    /// The same as a part of a larger condition.
    String oneOf(String path, String name, Collection<?> values) {
        if (values.isEmpty()) {
            return "1 = 0";
        }
        List<Object> all = new ArrayList<>(values);
        int padded = Integer.highestOneBit(Math.max(1, 2 * all.size() - 1));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < padded; i++) {
            names.add(":" + name + i);
            set(name + i, all.get(Math.min(i, all.size() - 1)));
        }
        return path + " in (" + String.join(", ", names) + ")";
    }

    /// Gives a value that a condition names.
    Query set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /// An equality that an index begins with. It is named in the order too, without which H2 would not see that the
    /// index already gives that order, and sort.
    Query fixed(String path, String name, Object value) {
        fixed.add(path);
        return and(path + " = :" + name, name, value);
    }

    <T> List<T> list(StatelessSession session, String select, Class<T> type, String order, int limit) {
        String by = fixed.isEmpty() ? order : String.join(", ", fixed) + ", " + order;
        return run(session, "select " + select + clauses() + " order by " + by, type, limit);
    }

    <T> List<T> list(StatelessSession session, String select, Class<T> type, String order) {
        return list(session, select, type, order, ALL);
    }

    int count(StatelessSession session) {
        return Math.toIntExact(
                run(session, "select count(*)" + clauses(), Long.class, 1).getFirst());
    }

    /// Counts no further than to `most`, which bounds what it costs.
    ///
    /// @param id a path that every row found has
    int countTo(int most, String id, StatelessSession session) {
        return most <= 0
                ? 0
                : run(session, "select " + id + clauses(), Object.class, most).size();
    }

    /// How many rows there are of each whole number.
    ///
    /// @param path of the number
    Map<Long, Long> counts(StatelessSession session, String path) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        run(session, "select " + path + ", count(*)" + clauses() + " group by " + path, Object[].class, ALL)
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /// @return how many rows are gone
    int delete(StatelessSession session) {
        var delete = session.createMutationQuery("delete from " + from + where());
        setAll(delete);
        return delete.executeUpdate();
    }

    private <T> List<T> run(StatelessSession session, String hql, Class<T> type, int limit) {
        var query = session.createSelectionQuery(hql, type);
        setAll(query);
        if (limit != ALL) {
            query.setMaxResults(limit);
        }
        return query.getResultList();
    }

    private void setAll(CommonQueryContract query) {
        values.forEach(query::setParameter);
    }

    private String clauses() {
        return " from " + from + where();
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
