package org.gatehouse.service.http.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A parameter of the query string that a route knows.
///
/// @param values the only values it takes; empty for any
/// @param many whether it may be given several times, or several values with commas
public record QueryParameter(String name, String summary, boolean number, List<String> values, boolean many) {
    public static final QueryParameter LIMIT =
            new QueryParameter("limit", "How many items at most, 1 to 200; 50 when left out", true, List.of(), false);
    public static final QueryParameter AFTER =
            new QueryParameter("after", "The `next` of the page before", false, List.of(), false);

    public QueryParameter {
        values = List.copyOf(values);
    }

    public static QueryParameter text(String name, String summary) {
        return new QueryParameter(name, summary, false, List.of(), false);
    }

    public static QueryParameter number(String name, String summary) {
        return new QueryParameter(name, summary, true, List.of(), false);
    }

    /// True or false.
    public static QueryParameter flag(String name, String summary) {
        return new QueryParameter(name, summary, false, List.of("true", "false"), false);
    }

    public static <E extends Enum<E>> QueryParameter choice(String name, String summary, Class<E> type) {
        return new QueryParameter(name, summary, false, wire(type), false);
    }

    public static <E extends Enum<E>> QueryParameter choices(String name, String summary, Class<E> type) {
        return new QueryParameter(name, summary, false, wire(type), true);
    }

    private static <E extends Enum<E>> List<String> wire(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
