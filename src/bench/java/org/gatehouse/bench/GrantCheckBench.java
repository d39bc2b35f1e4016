package org.gatehouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.Question;
import org.gatehouse.service.records.Commit;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;

/// One grant check in process: ours with 1,000 to a million grants, beside the peers on the class path. Rates are of
/// one thread's processor time, which others on the machine disturb least.
public final class GrantCheckBench {
    private static final int ROUNDS = 7;
    private static final int CHECKS = 1_000_000;

    /// How many different questions are asked in turn: as many as the smallest index has grants.
    private static final int QUESTIONS = 100;

    private static final int GRANTS_A_PERSON = 100;
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GrantCheckBench() {}

    public static void main(String[] arguments) {
        List<CheckPeer> peers = ServiceLoader.load(CheckPeer.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        System.out.printf("%-46s %14s %10s   %s%n", "grant check, one core", "a second", "ours is", "target");
        double small = ours(1_000, 0);
        double ours = ours(11_000, 0);
        for (CheckPeer peer : peers) {
            double rate = best(peer.checks(), peer::check);
            row(peer.name(), rate, "%,.0fx".formatted(ours / rate), ">= 200x jCasbin");
        }
        ours(100_000, small);
        ours(1_000_000, small);
    }

    /// @param small the rate with a thousand grants; 0 when that is what is measured
    private static double ours(int grants, double small) {
        long before = used();
        World world = new World(grants);
        long bytes = used() - before;
        List<Question> few = world.questions(QUESTIONS);
        double rate = best(CHECKS, asking(world.index, few));
        String flat = small == 0 ? "" : "%.2fx slower".formatted(small / rate);
        row("%,d grants".formatted(grants), rate, flat, ">= 2 M/s, <= 1.3x slower");
        if (grants > QUESTIONS) {
            List<Question> all = world.questions(Math.min(grants, 200_000));
            row("  asked about any of them", best(CHECKS, asking(world.index, all)), "", "");
        }
        System.out.printf("  %,d MB, %,d bytes a grant%n", bytes >> 20, bytes / grants);
        return rate;
    }

    private static void row(String figure, double rate, String ratio, String target) {
        System.out.printf("%-46s %,14.0f %10s   %s%n", figure, rate, ratio, target);
    }

    private static BooleanSupplier asking(GrantIndex index, List<Question> questions) {
        return new BooleanSupplier() {
            private int next;

            @Override
            public boolean getAsBoolean() {
                next = next + 1 == questions.size() ? 0 : next + 1;
                Question q = questions.get(next);
                Question asked = new Question(
                        q.subject(), q.actorChain(), q.action(), q.asset(), q.columns(), q.country(), null, NOW);
                return index.check(asked).allowed();
            }
        };
    }

    /// The best of some rounds, after warming up: what the work takes when nobody disturbs it.
    private static double best(int checks, BooleanSupplier check) {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < checks; i++) {
                if (!check.getAsBoolean()) {
                    throw new IllegalStateException("denied what a grant covers");
                }
            }
            best = Math.max(best, checks * 1e9 / (THREADS.getCurrentThreadCpuTime() - began));
        }
        return best;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// An index with that many grants, a hundred a person, each on another table.
    private static final class World {
        private final GrantIndex index = new GrantIndex();
        private final int grants;

        World(int grants) {
            this.grants = grants;
            List<Person> people = new ArrayList<>();
            List<Asset> assets = new ArrayList<>();
            for (int i = 0; i < Math.max(GRANTS_A_PERSON, grants / GRANTS_A_PERSON); i++) {
                people.add(Someone.requester("p-person-" + i, Affiliation.COMPANY));
                assets.add(Something.table(asset(i).value(), DataClass.PROTECTED));
            }
            index.committed(new Commit(List.of(), List.of(), List.of(), people, assets, List.of()));
            List<Grant> some = new ArrayList<>();
            for (int i = 0; i < grants; i++) {
                some.add(grant(i));
                if (some.size() == 10_000 || i == grants - 1) {
                    index.committed(new Commit(List.of(), List.of(), some, List.of(), List.of(), List.of()));
                    some.clear();
                }
            }
        }

        private static AssetId asset(int number) {
            return new AssetId("userdata.core.table_" + number);
        }

        private AssetId assetOf(int grant) {
            int assets = Math.max(GRANTS_A_PERSON, grants / GRANTS_A_PERSON);
            return asset((grant / GRANTS_A_PERSON + grant % GRANTS_A_PERSON) % assets);
        }

        private static PersonId personOf(int grant) {
            return new PersonId("p-person-" + grant / GRANTS_A_PERSON);
        }

        /// As an inquiry finds somebody by a name.
        private PersonId known(PersonId id) {
            return index.view().orElseThrow().person(id).orElseThrow().id();
        }

        private Grant grant(int number) {
            AccessItem item = AccessItem.of(assetOf(number), Action.READ);
            return SampleGrant.active(
                    SampleGrant.scheduled(number, personOf(number), List.of(), Limits.NONE, item),
                    NOW.minus(Duration.ofHours(1)),
                    NOW.plus(Duration.ofHours(8)));
        }

        private List<Question> questions(int count) {
            Random random = new Random(7);
            List<Question> questions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int grant = random.nextInt(grants);
                questions.add(new Question(
                        known(personOf(grant)),
                        List.of(),
                        Action.READ,
                        assetOf(grant),
                        Set.of("email"),
                        "US",
                        null,
                        NOW));
            }
            return questions;
        }
    }
}
