package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.jspecify.annotations.Nullable;

/// One item of a grant, ready to be held against events of any time.
///
/// @param links who may act for the subject
/// @param times when the grant was in force
record HeldItem(GrantId grant, AccessItem item, Set<PersonId> links, Limits limits, Spans times) {

    static HeldItem of(Grant grant, AccessItem item, Spans times) {
        return new HeldItem(grant.id(), item, Set.copyOf(grant.actorChain()), grant.limits(), times);
    }

    boolean heldAt(Instant time) {
        return times.held(time);
    }

    /// Why it does not explain the event, for a person; null when it does.
    @Nullable
    String shortfall(AccessEvent event, List<PersonId> actors, @Nullable String country) {
        String beside = besideRows(event, actors, country);
        return beside == null && tooManyRows(event)
                ? "allows " + limits.rows() + " rows, and this reached " + event.rows()
                : beside;
    }

    /// Whether it would explain the event if that had reached fewer rows.
    boolean lacksRowsAlone(AccessEvent event, List<PersonId> actors, @Nullable String country) {
        return tooManyRows(event) && besideRows(event, actors, country) == null;
    }

    private boolean tooManyRows(AccessEvent event) {
        Long most = limits.rows();
        return most != null && event.rows() != null && event.rows() > most;
    }

    /// Whether the rows that were read under the grant before and those of the event are more than it allows.
    boolean usedUpBy(AccessEvent event, long before) {
        Long most = limits.rows();
        return most != null && event.rows() != null && event.rows() > most - before;
    }

    private @Nullable String besideRows(AccessEvent event, List<PersonId> actors, @Nullable String country) {
        if (!links.containsAll(actors)) {
            return "was not given for acting through " + names(actors);
        }
        if (limits.countries() != null
                && (country == null || !limits.countries().contains(country))) {
            return "holds from " + limits.countries() + " alone, and this came from "
                    + (country == null ? "an unknown country" : country);
        }
        if (limits.networks() != null && !fromNetwork(event.address())) {
            return "does not hold from " + (event.address() == null ? "an unknown address" : event.address());
        }
        return columns(event);
    }

    private @Nullable String columns(AccessEvent event) {
        if (!item.allColumns() && event.columns().isEmpty() && event.unmasked() == null) {
            return "covers the columns " + item.columns() + " alone, and the source does not tell which were reached";
        }
        if (!item.allColumns() && !item.columns().containsAll(event.columns())) {
            SortedSet<String> beyond = new TreeSet<>(event.columns());
            beyond.removeAll(item.columns());
            return "does not cover the columns " + beyond;
        }
        if (event.unmasked() != null && !item.masks().isEmpty()) {
            SortedSet<String> bare = new TreeSet<>(event.unmasked());
            bare.retainAll(item.masks().keySet());
            return bare.isEmpty() ? null : "masks the columns " + bare + ", which were read as they are";
        }
        return null;
    }

    private boolean fromNetwork(@Nullable String address) {
        return limits.networks() != null
                && limits.networks().stream().anyMatch(block -> Networks.within(block, address));
    }

    private static List<String> names(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }
}
