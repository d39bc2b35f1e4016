package org.gatehouse.service.activity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.Outcome;
import org.jspecify.annotations.Nullable;

/// Judges an event by what held at its own time: a later grant never covers an earlier event. Row limits are held
/// against each event alone, so that the judgement does not depend on the order in which events arrive; what is
/// read over a grant's life is counted into the grant.
final class Judge {
    private static final int REASONS_SHOWN = 3;

    private final Past past;
    private final Set<String> systemAccounts;
    private final ToLongFunction<GrantId> rowsRead;

    /// @param systemAccounts names at sources, `trino-va-1/backup`, that need no grant
    /// @param rowsRead how many rows were read under a grant so far
    Judge(Past past, Set<String> systemAccounts, ToLongFunction<GrantId> rowsRead) {
        this.past = past;
        this.rowsRead = rowsRead;
        this.systemAccounts = Set.copyOf(systemAccounts);
    }

    Judgement judge(Attribution found) {
        AccessEvent event = found.event();
        if (event.outcome() == Outcome.DENIED) {
            return Judgement.denied(event.product() + " refused it; nothing was reached.");
        }
        String exemption = exemption(found);
        if (exemption != null) {
            return Judgement.exempt(exemption);
        }
        Person person = found.person();
        if (person == null || !found.everybodyIsKnown()) {
            return Judgement.uncovered(stranger(found));
        }
        Asset asset = found.asset();
        return asset == null ? Judgement.uncovered(unregistered(event)) : byGrants(found, person, asset);
    }

    private @Nullable String exemption(Attribution found) {
        AccessEvent event = found.event();
        String account = found.source() + "/" + event.user();
        if (systemAccounts.contains(account)) {
            return account + " is a system account.";
        }
        if (isCatalogue(event.asset())) {
            return "It is a catalogue of the source itself.";
        }
        Asset asset = found.asset();
        return asset != null && asset.dataClass() == DataClass.PUBLIC && event.action() == Action.READ
                ? asset.id() + " is public."
                : null;
    }

    private static boolean isCatalogue(String name) {
        return name.equals("system")
                || name.startsWith("system.")
                || name.contains(".information_schema.")
                || name.contains(".pg_catalog.");
    }

    private Judgement byGrants(Attribution found, Person person, Asset asset) {
        AccessEvent event = found.event();
        String obstacle = Stream.concat(Stream.of(person), found.actors().stream())
                .map(somebody -> past.standing().obstacle(somebody, asset.id(), event.time()))
                .filter(words -> words != null)
                .findFirst()
                .orElse(null);
        if (obstacle != null) {
            return Judgement.uncovered("No grant could hold: " + obstacle + ".");
        }
        List<HeldItem> held = past.grants().at(person.id(), asset.id(), event.action(), event.time());
        for (HeldItem item : held) {
            if (item.shortfall(event, found.actorIds(), found.country()) == null) {
                return covered(item, person, asset, event);
            }
        }
        if (held.isEmpty()) {
            return Judgement.uncovered(none(person, asset, event));
        }
        Judgement lacking = Judgement.uncovered(shortfalls(held, found));
        boolean rowsAlone =
                held.stream().anyMatch(item -> item.lacksRowsAlone(event, found.actorIds(), found.country()));
        return rowsAlone ? lacking.overLimit() : lacking;
    }

    private Judgement covered(HeldItem item, Person person, Asset asset, AccessEvent event) {
        String let = item.grant() + " let " + person.name() + " " + act(event) + " " + asset.id() + ".";
        if (!item.usedUpBy(event, rowsRead.applyAsLong(item.grant()))) {
            return Judgement.covered(item.grant(), let);
        }
        String used = " With it, more was read under the grant than its "
                + item.limits().rows() + " rows.";
        return Judgement.covered(item.grant(), let + used).overLimit();
    }

    private String none(Person person, Asset asset, AccessEvent event) {
        String nearest = NearestGrant.words(past.grants(), person.id(), asset.id(), event);
        return "No grant let " + person.name() + " " + act(event) + " " + asset.id() + " at " + event.time() + "."
                + (nearest == null ? "" : " " + nearest);
    }

    private static String shortfalls(List<HeldItem> held, Attribution found) {
        String reasons = held.stream()
                .limit(REASONS_SHOWN)
                .map(item -> item.grant() + " " + item.shortfall(found.event(), found.actorIds(), found.country()))
                .collect(Collectors.joining("; "));
        int more = held.size() - REASONS_SHOWN;
        return "No grant covers it: " + reasons + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    private static String stranger(Attribution found) {
        AccessEvent event = found.event();
        if (found.person() == null) {
            return "Nobody in the register bears the name \"" + event.user() + "\" at " + found.source() + ".";
        }
        return "Not everybody who acted as " + event.user() + " is in the register: " + event.actors() + ".";
    }

    private static String unregistered(AccessEvent event) {
        return event.asset().isEmpty()
                ? "The source does not tell what was reached."
                : "\"" + event.asset() + "\" is not in the register.";
    }

    private static String act(AccessEvent event) {
        return event.action().name().toLowerCase(Locale.ROOT);
    }
}
