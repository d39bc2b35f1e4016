package org.gatehouse.service.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;

/// The demo team: about 60 people, 200 assets, and two months of requests that they made and decided. The same at
/// every start, but for the times, which end now.
public final class DemoTeam {
    /// Who a visitor can be, by the name in `demo-tokens.json`.
    public static final Map<String, PersonId> PERSONAS = personas();

    private final Records records;
    private final Function<InstantSource, DemoUseCases> wiring;

    /// @param wiring the use cases over the same store, told the time by the given clock
    public DemoTeam(Records records, Function<InstantSource, DemoUseCases> wiring) {
        this.records = records;
        this.wiring = wiring;
    }

    /// Whether the store holds the demo team already.
    public boolean seeded() {
        return records.read(
                reading -> reading.person(PERSONAS.values().iterator().next()).isPresent());
    }

    /// Puts the team and its history into an empty store that has an active policy.
    public void seed(Instant now) {
        DemoClock clock = new DemoClock(now.minus(DemoHistory.REACH));
        register(clock.instant());
        DemoCast cast = new DemoCast(DemoResources.people());
        new DemoHistory(wiring.apply(clock), clock, cast, now).play();
    }

    private void register(Instant at) {
        records.write(writing -> {
            DemoResources.people().forEach(person -> register(writing, person, at));
            DemoResources.assets().forEach(asset -> register(writing, asset, at));
            DemoResources.gates(at).forEach(gate -> register(writing, gate, at));
            return null;
        });
    }

    private static void register(Writing writing, Person person, Instant at) {
        writing.save(person);
        EntrySubject subject = new EntrySubject("person", person.id().value(), person.version());
        writing.append(
                EntryDraft.of(EntryType.PERSON_REGISTERED, EntryActor.SERVICE, subject)
                        .with("demo", true),
                at);
    }

    private static void register(Writing writing, Asset asset, Instant at) {
        writing.save(asset);
        EntrySubject subject = new EntrySubject("asset", asset.id().value(), asset.version());
        writing.append(
                EntryDraft.of(EntryType.ASSET_REGISTERED, EntryActor.SERVICE, subject)
                        .with("demo", true),
                at);
    }

    private static void register(Writing writing, Gate gate, Instant at) {
        writing.save(gate);
        EntrySubject subject = new EntrySubject("gate", gate.id().value(), gate.version());
        writing.append(
                EntryDraft.of(EntryType.GATE_REGISTERED, EntryActor.SERVICE, subject)
                        .with("demo", true),
                at);
    }

    private static Map<String, PersonId> personas() {
        Map<String, PersonId> personas = new LinkedHashMap<>();
        for (List<String> entry : List.of(
                List.of("requester", "p-mramos"),
                List.of("parent", "p-jkeller"),
                List.of("steward", "p-ralvarez"),
                List.of("steward2", "p-kosei"),
                List.of("lead", "p-jadeyemi"),
                List.of("lead2", "p-aorlov"),
                List.of("analyst", "p-oholm"),
                List.of("manager", "p-aprieto"),
                List.of("monitor", "p-nhaddad"),
                List.of("administrator", "p-atanaka"),
                List.of("gate", "p-trino-va-1"),
                List.of("feed", "p-trino-va-1-events"))) {
            personas.put(entry.get(0), new PersonId(entry.get(1)));
        }
        return java.util.Collections.unmodifiableMap(personas);
    }
}
