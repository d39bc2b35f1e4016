package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What one item of one active grant covers, ready to be compared with a question.
///
/// @param links who may act for the subject: the actor chain that the request was judged with
/// @param spent whether the rows it may read have been read
record Coverage(
        GrantId grant, AccessItem item, Set<PersonId> links, Place place, boolean spent, Instant from, Instant until) {

    /// Those of an active grant, one for each of its items; none of any other.
    static List<Coverage> of(Grant grant) {
        Instant from = grant.activatedAt();
        Instant until = grant.endsAt();
        if (from == null || until == null || !grant.inForce(from)) {
            return List.of();
        }
        Long rows = grant.limits().rows();
        boolean spent = rows != null && grant.use().rowsRead() >= rows;
        Place place = Place.of(grant.limits());
        Set<PersonId> links = Set.copyOf(grant.actorChain());
        List<Coverage> all = new ArrayList<>();
        grant.items().forEach(item -> all.add(new Coverage(grant.id(), item, links, place, spent, from, until)));
        return all;
    }

    CoverageKey key(PersonId subject) {
        return new CoverageKey(subject, item.asset(), item.action());
    }

    boolean covers(Question question) {
        return shortfall(question) == null;
    }

    /// Why it does not cover the question, for a person; null when it does.
    @Nullable
    String shortfall(Question question) {
        String hindrance = hindrance(question);
        if (hindrance != null) {
            return hindrance;
        }
        return coversColumns(question.columns()) ? null : "covers the columns " + item.columns() + " alone";
    }

    /// The same, whatever the columns.
    @Nullable
    String hindrance(Question question) {
        if (question.now().isBefore(from)) {
            return "begins at " + from;
        }
        if (!question.now().isBefore(until)) {
            return "ended at " + until;
        }
        if (spent) {
            return "has used up its rows";
        }
        if (!links.containsAll(question.actorChain())) {
            return "was not given for acting through " + question.actorChain();
        }
        if (!place.holdsCountry(question.country())) {
            return "holds from " + place.countries() + " alone";
        }
        if (!place.holdsAddress(question.network())) {
            return "does not hold from this network";
        }
        return null;
    }

    private boolean coversColumns(Set<String> asked) {
        return item.allColumns() || (!asked.isEmpty() && item.columns().containsAll(asked));
    }

    /// The masks on the columns asked for.
    SortedMap<String, Mask> masks(Set<String> asked) {
        if (asked.isEmpty() || item.masks().isEmpty()) {
            return item.masks();
        }
        SortedMap<String, Mask> reached = new TreeMap<>(item.masks());
        reached.keySet().retainAll(asked);
        return Collections.unmodifiableSortedMap(reached);
    }

    /// Orders coverages of one question by how much they give, the most first: fewest masked columns, weakest
    /// masks, no row filter, latest end, then the grant's id, so that the choice never depends on the order of
    /// commits.
    static Comparator<Coverage> mostFirst(Set<String> asked) {
        return Comparator.<Coverage>comparingInt(
                        coverage -> coverage.masks(asked).size())
                .thenComparingInt(coverage -> coverage.masks(asked).values().stream()
                        .mapToInt(Mask::ordinal)
                        .sum())
                .thenComparing(coverage -> coverage.item().rowFilter() != null)
                .thenComparing(Coverage::until, Comparator.reverseOrder())
                .thenComparing(coverage -> coverage.grant().value());
    }

    Answer answer(Question question) {
        String filter = item.rowFilter();
        return new Answer(
                true,
                grant,
                Why.GRANTED,
                this::words,
                filter == null ? List.of() : List.of(filter),
                masks(question.columns()));
    }

    private String words() {
        String act = item.action().name().toLowerCase(Locale.ROOT);
        return grant + " covers " + act + " on " + item.asset() + " until " + until + ".";
    }
}
