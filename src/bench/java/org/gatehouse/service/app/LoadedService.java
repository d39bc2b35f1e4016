package org.gatehouse.service.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.activity.Ingest;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.HibernateRecords;
import org.gatehouse.service.store.StoreConfig;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;

/// A service for benches that ask it over HTTP: the tables `lake.main.t_0` and on, and people `u0` to `u99` who
/// bear those names at the gate `p-gate`, with grants on every other table between them; `u0` holds all of those. It
/// prints its address when it answers, and serves until it is ended. Arguments: an empty folder or that of an earlier
/// run, how many tables, and the port (any).
public final class LoadedService {
    private static final int PEOPLE = 100;
    private static final int ITEMS_A_GRANT = 100;

    private LoadedService() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        SecureRandom random = new SecureRandom();
        Records records = HibernateRecords.open(folder, StoreConfig.DEFAULT, random);
        int port = arguments.length < 3 ? 0 : Integer.parseInt(arguments[2]);
        ServiceConfig usual = ServiceConfig.in(folder).withDemo();
        ServiceConfig config = new ServiceConfig(
                usual.data(),
                usual.demo(),
                usual.http().onPort(port),
                usual.stream(),
                usual.store(),
                usual.clock(),
                usual.activity(),
                null,
                null,
                null);
        int tables = Integer.parseInt(arguments[1]);
        Service service = Service.start(
                config, records, InstantSource.system(), random, (store, wiring) -> new Team(store, wiring, tables));
        System.out.println("Ready: " + service.url());
        new CountDownLatch(1).await();
    }

    /// The team of the tests, with all that there is to ask about.
    private static final class Team implements DemoSeed {
        private final TestTeam team;
        private final Records records;
        private final int tables;

        Team(Records records, Function<InstantSource, UseCases> wiring, int tables) {
            this.team = new TestTeam(records, wiring);
            this.records = records;
            this.tables = tables;
        }

        @Override
        public boolean isThere() {
            return team.isThere();
        }

        @Override
        public void seed(Instant now) {
            team.seed(now);
            fill(records, tables);
        }

        @Override
        public Map<String, PersonId> personas() {
            return team.personas();
        }

        @Override
        public AutoCloseable traffic(Ingest ingest, int perSecond, boolean fresh) {
            return team.traffic(ingest, perSecond, fresh);
        }

        @Override
        public AutoCloseable simulate(ScheduledExecutorService timer) {
            return team.simulate(timer);
        }
    }

    private static void fill(Records records, int tables) {
        records.write(writing -> {
            for (int i = 0; i < PEOPLE; i++) {
                writing.save(person(i));
            }
            for (int i = 0; i < tables; i++) {
                writing.save(Something.table(table(i).value(), DataClass.PROTECTED));
            }
            return tables;
        });
        List<Grant> grants = new ArrayList<>();
        for (int first = 0; first < tables; first += 2 * ITEMS_A_GRANT) {
            for (Person holder : List.of(person(0), person(1 + first / 2 / ITEMS_A_GRANT % (PEOPLE - 1)))) {
                List<AccessItem> items = new ArrayList<>();
                for (int i = first; i < Math.min(tables, first + 2 * ITEMS_A_GRANT); i += 2) {
                    items.add(AccessItem.of(table(i), Action.READ));
                }
                grants.add(SampleGrant.scheduled(
                        grants.size() + 1, holder.id(), List.of(), Limits.NONE, items.toArray(AccessItem[]::new)));
            }
        }
        Instant now = Instant.now();
        List<Grant> activating = grants.stream()
                .map(grant -> grant.edit().status(GrantStatus.ACTIVATING).build())
                .toList();
        save(records, grants);
        save(records, activating);
        save(
                records,
                activating.stream()
                        .map(grant -> grant.edit()
                                .status(GrantStatus.ACTIVE)
                                .activatedAt(now)
                                .endsAt(now.plus(Duration.ofDays(1)))
                                .build())
                        .toList());
    }

    private static void save(Records records, List<Grant> grants) {
        records.write(writing -> {
            grants.forEach(writing::save);
            return grants.size();
        });
    }

    private static AssetId table(int number) {
        return new AssetId("lake.main.t_" + number);
    }

    private static Person person(int number) {
        Person one = Someone.requester("p-u" + number, Affiliation.COMPANY);
        return new Person(
                one.id(),
                1,
                one.kind(),
                one.name(),
                "",
                one.affiliation(),
                one.roles(),
                one.teams(),
                "US",
                false,
                false,
                List.of(),
                List.of(new ExternalIdentity("trino-test", "u" + number)),
                null,
                null,
                null);
    }
}
