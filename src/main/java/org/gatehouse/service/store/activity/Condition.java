package org.gatehouse.service.store.activity;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.model.query.Field;
import org.gatehouse.model.query.Glob;
import org.gatehouse.model.query.Term;
import org.gatehouse.service.events.Criteria;

/// Criteria as a condition in SQL, with what was asked for as parameters: nothing that anybody writes becomes SQL.
/// Means the same as [org.gatehouse.model.query.Query#test]. Confined to one thread.
final class Condition {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    static Condition of(Criteria criteria) {
        Condition made = new Condition();
        made.and("time >= ?", criteria.from().toEpochMilli())
                .and("time < ?", criteria.to().toEpochMilli());
        if (criteria.onlyOf() != null) {
            String id = criteria.onlyOf().value();
            made.and("(coalesce(person = ?, false) OR coalesce(regexp_matches(actors, ?), false))", id, line(id));
        }
        criteria.query().terms().forEach(made::term);
        return made;
    }

    /// Adds one more, which must hold too.
    Condition and(String condition, Object... values) {
        sql.append(sql.isEmpty() ? "" : " AND ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /// Adds a parameter that stands after the condition.
    void parameter(Object value) {
        parameters.add(value);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    private void term(Term term) {
        sql.append(" AND ").append(term.negated() ? "NOT " : "").append("coalesce(");
        switch (term) {
            case Term.Compare compare -> {
                sql.append(column(compare.field()))
                        .append(' ')
                        .append(compare.comparison().sign())
                        .append(" ?");
                parameters.add(compare.number());
            }
            case Term.Match match -> match(match);
            case Term.Word word -> {
                sql.append("(contains(lower(name), ?) OR contains(lower(user_name), ?) OR contains(lower(asset), ?)"
                        + " OR coalesce(contains(lower(statement), ?), false))");
                for (int i = 0; i < 4; i++) {
                    parameters.add(word.text());
                }
            }
        }
        sql.append(", false)");
    }

    private void match(Term.Match match) {
        String or = "(";
        for (String value : match.values()) {
            sql.append(or).append("coalesce(");
            value(match.field(), value);
            sql.append(", false)");
            or = " OR ";
        }
        sql.append(')');
    }

    private void value(Field field, String value) {
        String column = column(field);
        if (value.equals(Field.NONE)) {
            sql.append(field == Field.ASSET ? "asset = ''" : field == Field.PERSON ? "false" : column + " IS NULL");
            return;
        }
        switch (field.kind()) {
            case CHOICE, TEXT, NUMBER -> like("lower(" + column + "::VARCHAR)", value);
            case NAME -> {
                sql.append('(');
                like("lower(asset)", value);
                sql.append(" OR starts_with(lower(asset), ?))");
                parameters.add(value + ".");
            }
            case PERSON -> {
                sql.append("(coalesce(");
                like("person", value);
                sql.append(", false) OR (person IS NOT NULL AND ");
                like("lower(name)", value);
                sql.append(") OR ");
                like("lower(user_name)", value);
                sql.append(')');
            }
            case LIST -> {
                sql.append("regexp_matches(lower(").append(column).append("), ?)");
                parameters.add(line(value));
            }
            case CONTAINED -> {
                sql.append("contains(lower(").append(column).append("), ?)");
                parameters.add(value);
            }
        }
    }

    private void like(String expression, String value) {
        if (Glob.isPattern(value)) {
            sql.append(expression).append(" LIKE ? ESCAPE '\\'");
            parameters.add(value.replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_")
                    .replace('*', '%'));
        } else {
            sql.append(expression).append(" = ?");
            parameters.add(value);
        }
    }

    /// A whole line of several, `*` standing for anything within it.
    private static String line(String value) {
        StringBuilder pattern = new StringBuilder("(^|\n)");
        for (String part : value.split("(?<=\\*)|(?=\\*)", -1)) {
            pattern.append(part.equals("*") ? "[^\n]*" : part.isEmpty() ? "" : quoted(part));
        }
        return pattern.append("(\n|$)").toString();
    }

    private static String quoted(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}\n ]").matcher(text).replaceAll("\\\\$0");
    }

    /// The column that a field is kept in.
    static String column(Field field) {
        return switch (field) {
            case CLASS -> "data_class";
            case GRANT -> "grant_id";
            case OVER -> "over_what";
            case PERSON -> "coalesce(person, user_name)";
            case ACTOR -> "actors";
            case COLUMN -> "columns";
            case COVERAGE,
                    AFFILIATION,
                    ACTION,
                    OPERATION,
                    OUTCOME,
                    COUNTRY,
                    SOURCE,
                    FEED,
                    REGION,
                    ASSET,
                    CLIENT,
                    ADDRESS,
                    UID,
                    STATEMENT,
                    ROWS,
                    BYTES,
                    DURATION -> field.word();
        };
    }
}
