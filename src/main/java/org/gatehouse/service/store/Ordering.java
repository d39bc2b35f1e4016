package org.gatehouse.service.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The order of a list that is read page by page: one or more keys, the last of which is unique.
///
/// @param name tells the places of one order from those of another
record Ordering(String name, List<Key> keys) {
    /// @param path in HQL
    /// @param text whether its values are text, else they are whole numbers
    record Key(String path, boolean ascending, boolean text) {}

    static Key rising(String path) {
        return new Key(path, true, false);
    }

    static Key falling(String path) {
        return new Key(path, false, false);
    }

    static Key risingText(String path) {
        return new Key(path, true, true);
    }

    static Ordering of(String name, Key... keys) {
        return new Ordering(name, List.of(keys));
    }

    /// The keys as a select list.
    String select() {
        return keys.stream().map(Key::path).collect(Collectors.joining(", "));
    }

    /// The keys as an order-by clause.
    String clause() {
        return keys.stream()
                .map(key -> key.path() + (key.ascending() ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /// Narrows a query to what comes after a place. The outermost comparison is one that an index on the first key
    /// can serve.
    void after(Place place, Query query) {
        query.and(beyond(0));
        for (int i = 0; i < keys.size(); i++) {
            query.set("after" + i, place.values().get(i));
        }
    }

    private String beyond(int i) {
        Key key = keys.get(i);
        String sign = key.ascending() ? " > " : " < ";
        String value = ":after" + i;
        if (i == keys.size() - 1) {
            return key.path() + sign + value;
        }
        String orLater = key.path() + (key.ascending() ? " >= " : " <= ") + value;
        return orLater + " and (" + key.path() + sign + value + " or (" + beyond(i + 1) + "))";
    }

    /// Compares places as the store does.
    Comparator<Place> comparator() {
        return (a, b) -> {
            for (int i = 0; i < keys.size(); i++) {
                int order = keys.get(i).text()
                        ? ((String) a.values().get(i))
                                .compareTo((String) b.values().get(i))
                        : Long.compare(
                                (Long) a.values().get(i), (Long) b.values().get(i));
                if (order != 0) {
                    return keys.get(i).ascending() ? order : -order;
                }
            }
            return 0;
        };
    }
}
