package org.gatehouse.service.access;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;

/// What is asked, in words: "Read email and phone of profiles", "Export all columns of reports and 2 more".
final class RequestTitles {
    private static final int COLUMNS_NAMED = 3;

    private RequestTitles() {}

    static String of(AccessRequest request) {
        return of(request.items());
    }

    static String of(List<AccessItem> items) {
        AccessItem first = items.getFirst();
        String action = first.action().name();
        String verb = action.charAt(0) + action.substring(1).toLowerCase(Locale.ROOT);
        int more = items.size() - 1;
        return verb + " " + what(first) + (more == 0 ? "" : " and " + more + " more");
    }

    private static String what(AccessItem item) {
        String name = item.asset().value();
        String shortName = name.substring(name.lastIndexOf('.') + 1);
        if (!item.allColumns()) {
            return columns(item.columns()) + " of " + shortName;
        }
        // Only tables have names of three parts, and only they have columns.
        boolean table = name.chars().filter(c -> c == '.').count() >= 2;
        return table ? "all columns of " + shortName : shortName;
    }

    private static String columns(SortedSet<String> columns) {
        List<String> names = List.copyOf(columns);
        if (names.size() > COLUMNS_NAMED) {
            return names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more columns";
        }
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
