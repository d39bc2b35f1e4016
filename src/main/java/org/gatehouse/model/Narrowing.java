package org.gatehouse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reviewers may only narrow: granted <= requested. This says where terms would widen what was asked.
public final class Narrowing {
    private Narrowing() {}

    /// One place where terms ask for more than was requested.
    ///
    /// @param pointer JSON pointer into the terms
    public record Widening(String pointer, String detail) {}

    /// @return every place where `terms` exceed what was asked; empty when they only narrow
    public static List<Widening> widenings(List<AccessItem> asked, RequestedAccess access, Terms terms) {
        List<Widening> found = new ArrayList<>();
        if (terms.items().isEmpty()) {
            found.add(new Widening("/terms/items", "Terms without items grant nothing: deny the request instead."));
        }
        for (int i = 0; i < terms.items().size(); i++) {
            AccessItem given = terms.items().get(i);
            String pointer = "/terms/items/" + i;
            Optional<AccessItem> match = asked.stream()
                    .filter(item -> item.asset().equals(given.asset()) && item.action() == given.action())
                    .findFirst();
            if (match.isEmpty()) {
                found.add(new Widening(
                        pointer,
                        given.action().name().toLowerCase(java.util.Locale.ROOT) + " on " + given.asset()
                                + " was not requested."));
            } else {
                widenings(match.get(), given, pointer, found);
            }
        }
        if (terms.maxDuration().compareTo(access.maxDuration()) > 0) {
            found.add(new Widening("/terms/max_duration", "Longer than the requested " + access.maxDuration() + "."));
        }
        return List.copyOf(found);
    }

    private static void widenings(AccessItem asked, AccessItem given, String pointer, List<Widening> found) {
        if (!asked.allColumns()) {
            if (given.allColumns()) {
                found.add(new Widening(
                        pointer + "/columns", "All columns, where " + asked.columns() + " were requested."));
            } else if (!asked.columns().containsAll(given.columns())) {
                TreeSet<String> extra = new TreeSet<>(given.columns());
                extra.removeAll(asked.columns());
                found.add(new Widening(pointer + "/columns", "Columns " + extra + " were not requested."));
            }
        }
        asked.masks().forEach((column, mask) -> {
            boolean shown = given.allColumns() || given.columns().contains(column);
            Mask now = given.masks().get(column);
            if (shown && (now == null || !now.atLeast(mask))) {
                found.add(
                        new Widening(pointer + "/masks/" + column, "The request already masks it with " + mask + "."));
            }
        });
        if (!narrowsRows(asked.rowFilter(), given.rowFilter())) {
            found.add(
                    new Widening(
                            pointer + "/row_filter",
                            "Rows can only be narrowed: keep the requested filter, adding to it as \"(requested) AND (more)\"."));
        }
    }

    /// Row filters are narrowed by conjunction alone, which needs no understanding of SQL to be certain.
    private static boolean narrowsRows(@Nullable String asked, @Nullable String given) {
        return asked == null || asked.equals(given) || (given != null && given.startsWith("(" + asked + ") AND ("));
    }

    /// The filter that satisfies both, in the form that [#widenings] recognises as narrower.
    public static @Nullable String both(@Nullable String asked, @Nullable String more) {
        if (asked == null) {
            return more;
        }
        return more == null || more.equals(asked) ? asked : "(" + asked + ") AND (" + more + ")";
    }
}
