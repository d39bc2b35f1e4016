package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Mask;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Terms;

/// The narrower terms that a policy suggests, as words and as another request. Pure.
final class Suggestion {
    private Suggestion() {}

    /// The request that would ask for no more than the terms give.
    static Ask applied(Ask ask, Terms terms) {
        RequestedAccess access = ask.requestedAccess();
        return new Ask(
                terms.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                new RequestedAccess(access.start(), terms.maxDuration(), access.until(), access.emergency()),
                ask.subject(),
                ask.actorChain(),
                ask.extendsGrant(),
                ask.supersedes());
    }

    /// Whether the form would look any different under the terms. Limits alone change nothing in it.
    static boolean changes(Ask ask, Terms terms) {
        return !applied(ask, terms).equals(ask);
    }

    /// What differs from what is asked, part by part: `hash(email)`, `2 h`, `at most 10 000 rows`.
    static List<String> parts(Ask ask, Terms terms, Words words) {
        List<String> parts = new ArrayList<>();
        for (AccessItem item : terms.items()) {
            if (!ask.items().contains(item)) {
                String asset = ask.items().size() > 1 ? item.asset() + ": " : "";
                parts.add(asset + columns(item, words));
            }
        }
        for (AccessItem item : ask.items()) {
            if (terms.items().stream()
                    .noneMatch(kept -> kept.asset().equals(item.asset()) && kept.action() == item.action())) {
                parts.add(words.text("submission.narrow.without", item.asset()));
            }
        }
        if (terms.maxDuration().compareTo(ask.requestedAccess().maxDuration()) < 0) {
            parts.add(Spans.text(terms.maxDuration()));
        }
        bounds(terms, words, parts);
        return parts;
    }

    private static void bounds(Terms terms, Words words, List<String> parts) {
        SortedSet<String> countries = terms.limits().countries();
        if (countries != null) {
            List<String> names = countries.stream().map(Countries::name).toList();
            parts.add(words.text("submission.narrow.countries", String.join(", ", names)));
        }
        if (terms.limits().rows() != null) {
            parts.add(words.text("submission.narrow.rows", terms.limits().rows()));
        }
        if (terms.limits().networks() != null) {
            parts.add(words.text(
                    "submission.narrow.networks",
                    String.join(", ", terms.limits().networks())));
        }
    }

    /// `user_id, hash(email)`; where all columns are asked for only those shown otherwise.
    static String columns(AccessItem item, Words words) {
        SortedSet<String> named = new TreeSet<>(item.columns());
        named.addAll(item.masks().keySet());
        Map<String, Mask> masks = item.masks();
        List<String> columns = named.stream()
                .map(column -> masks.containsKey(column) ? masked(column, masks.get(column)) : column)
                .toList();
        String text = String.join(", ", columns);
        if (item.allColumns()) {
            text = columns.isEmpty()
                    ? words.text("submission.columns.all")
                    : words.text("submission.columns.all-with", text);
        }
        return item.rowFilter() == null ? text : words.text("submission.narrow.where", text, item.rowFilter());
    }

    private static String masked(String column, Mask mask) {
        return mask.name().toLowerCase(Locale.ROOT) + "(" + column + ")";
    }
}
