package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.gatehouse.model.Asset;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.Activity;

/// Adds to an event what the service knows: who, what, from where, and whether a grant explains it. Safe for any
/// number of threads.
public final class Enricher {
    private final Past past;
    private final Networks networks;
    private final Judge judge;

    /// @param systemAccounts names at sources, `trino-va-1/backup`, that need no grant
    /// @param rowsRead how many rows were read under a grant so far
    public Enricher(Past past, Networks networks, Set<String> systemAccounts, ToLongFunction<GrantId> rowsRead) {
        this.past = past;
        this.networks = networks;
        this.judge = new Judge(past, systemAccounts, rowsRead);
    }

    /// @param source the system that the event is from
    /// @param feed the machine that delivered it
    public Activity enrich(String source, PersonId feed, AccessEvent event, Instant arrivedAt) {
        Attribution found = Attribution.of(past.directory(), networks, source, event);
        Judgement judgement = judge.judge(found);
        Person person = found.person();
        Asset asset = found.asset();
        return new Activity(
                -1,
                event.uid(),
                event.time(),
                arrivedAt,
                event.type(),
                event.operation(),
                event.action(),
                event.outcome(),
                source,
                feed,
                event.product(),
                person == null ? null : person.id(),
                person == null ? event.user() : person.name(),
                event.user(),
                actors(source, event),
                found.affiliation(),
                found.assetName(),
                asset == null ? null : asset.dataClass(),
                asset == null ? null : asset.region(),
                event.columns().stream().sorted().toList(),
                event.client(),
                event.address(),
                found.country(),
                event.rows(),
                event.bytes(),
                event.durationMs(),
                event.statement(),
                judgement.coverage(),
                judgement.grant(),
                judgement.reason(),
                judgement.over());
    }

    private List<String> actors(String source, AccessEvent event) {
        List<String> actors = new ArrayList<>();
        for (String name : event.actors()) {
            actors.add(past.directory()
                    .bearer(source, name)
                    .map(person -> person.id().value())
                    .orElse(name.toLowerCase(Locale.ROOT)));
        }
        return actors;
    }
}
