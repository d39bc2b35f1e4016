package org.gatehouse.service.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.records.Records;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;

/// One of each role and three tables, for tests that speak HTTP.
final class TestTeam implements DemoSeed {
    private static final Map<String, Person> TEAM = new LinkedHashMap<>();

    static {
        TEAM.put("requester", Someone.requester("p-requester", Affiliation.COMPANY));
        TEAM.put("parent", Someone.with("p-parent", Affiliation.PARENT, Set.of(Role.REQUESTER)));
        TEAM.put("steward", Someone.steward("p-steward", "security"));
        TEAM.put("steward2", Someone.steward("p-steward2", "platform"));
        TEAM.put("lead", Someone.lead("p-lead", "privacy"));
        TEAM.put("lead2", Someone.lead("p-lead2", "platform"));
        TEAM.put("analyst", Someone.analyst("p-analyst"));
        TEAM.put("manager", Someone.with("p-manager", Affiliation.STEWARD, Set.of(Role.MANAGER)));
        TEAM.put("monitor", Someone.with("p-monitor", Affiliation.REGULATOR, Set.of(Role.MONITOR)));
        TEAM.put("administrator", Someone.administrator("p-administrator"));
        TEAM.put("feed", Someone.machine("p-feed", Role.FEED));
        TEAM.put("gate", Someone.gate("p-gate"));
    }

    private static final List<Asset> ASSETS = List.of(
            Something.table("userdata.core.profiles", DataClass.PROTECTED),
            Something.table("userdata.core.messages", DataClass.PROTECTED),
            Something.table("open.stats.daily", DataClass.PUBLIC));

    private final Records records;
    private final Function<InstantSource, UseCases> wiring;

    TestTeam(Records records, Function<InstantSource, UseCases> wiring) {
        this.records = records;
        this.wiring = wiring;
    }

    @Override
    public boolean isThere() {
        return records.read(reading -> !reading.people().isEmpty());
    }

    @Override
    public void seed(Instant now) {
        wiring.apply(() -> now).people().installFirst(List.copyOf(TEAM.values()));
        records.write(writing -> {
            writing.save(Something.gate("p-gate", "trino-test"));
            ASSETS.forEach(writing::save);
            return ASSETS.size();
        });
    }

    @Override
    public Map<String, PersonId> personas() {
        Map<String, PersonId> personas = new LinkedHashMap<>();
        TEAM.forEach((persona, person) -> personas.put(persona, person.id()));
        return personas;
    }

    @Override
    public AutoCloseable traffic(Ingest ingest, int perSecond, boolean fresh) {
        return () -> {};
    }

    @Override
    public AutoCloseable simulate(ScheduledExecutorService timer) {
        return () -> {};
    }
}
