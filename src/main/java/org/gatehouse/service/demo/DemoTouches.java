package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.jspecify.annotations.Nullable;

/// Invents what the demo team does with data: mostly what its grants allow, a good deal that is public, and some that
/// is refused; and, when asked for it, what no grant explains. Confined to one thread.
final class DemoTouches {
    private static final Map<String, Integer> NETS = Map.of("US", 20, "SG", 65, "IE", 35, "GB", 44, "CN", 86, "IN", 91);
    private static final int ELSEWHERE = 99;
    /// Of a thousand, when few things happen; of many, far fewer are refused.
    private static final int DENIED = 67;
    private static final int DENIED_OF_MANY = 4;
    private static final int PUBLIC = 225;
    private static final int MANY = 50;
    /// A grant for so many rows is not used up by a few reads.
    private static final int READS = 200;

    private final Random random;
    private final List<Person> people;
    private final Map<PersonId, Person> byId = new HashMap<>();
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final List<Asset> open;
    private final List<Asset> closed;
    private final List<Person> outsiders;
    private final Map<GrantId, Long> left = new HashMap<>();
    private final int denied;
    private long number;

    /// @param perSecond how much happens
    DemoTouches(Random random, int perSecond) {
        this.random = random;
        this.denied = perSecond > MANY ? DENIED_OF_MANY : DENIED;
        this.people = DemoResources.people().stream()
                .filter(person -> person.kind() != PersonKind.MACHINE)
                .toList();
        people.forEach(person -> byId.put(person.id(), person));
        List<Asset> all = DemoResources.assets();
        all.forEach(asset -> assets.put(asset.id(), asset));
        this.open = all.stream()
                .filter(asset -> asset.dataClass() == DataClass.PUBLIC)
                .toList();
        this.closed = all.stream()
                .filter(asset -> asset.dataClass() == DataClass.PROTECTED)
                .toList();
        this.outsiders = people.stream()
                .filter(person -> person.affiliation() == Affiliation.PARENT
                        || person.affiliation() == Affiliation.COMPANY
                        || person.affiliation() == Affiliation.VENDOR)
                .toList();
    }

    /// The demo's networks, as the service is told of them.
    static String networks() {
        List<String> networks = new ArrayList<>();
        NETS.forEach((country, net) -> networks.add("10." + net + ".0.0/16=" + country));
        return String.join(", ", networks);
    }

    /// What somebody does at that time.
    ///
    /// @param held grants in force then
    String usual(Instant time, List<Grant> held) {
        int roll = random.nextInt(1_000);
        if (roll < denied) {
            Asset asset = pick(closed);
            return touch(time, pick(outsiders), asset.id(), Action.READ)
                    .asked(columns(asset), select(columns(asset), asset.id()))
                    .denied()
                    .line();
        }
        return roll < denied + PUBLIC || held.isEmpty() ? publicly(time) : underGrant(time, pick(held));
    }

    private String publicly(Instant time) {
        Asset asset = pick(open);
        return touch(time, pick(people), asset.id(), Action.READ)
                .asked(columns(asset), "select * from " + asset.id())
                .result(rows(5_000), 20 + random.nextInt(900))
                .line();
    }

    /// What no grant explains.
    String uncovered(Instant time) {
        Asset asset = pick(closed);
        return touch(time, pick(outsiders), asset.id(), Action.READ)
                .asked(columns(asset), select(columns(asset), asset.id()))
                .result(rows(150_000), 300 + random.nextInt(4_000))
                .line();
    }

    /// More rows than a grant allows; nothing where no grant has such a limit.
    Optional<String> overLimit(Instant time, List<Grant> held) {
        List<Grant> limited =
                held.stream().filter(grant -> grant.limits().rows() != null).toList();
        if (limited.isEmpty()) {
            return Optional.empty();
        }
        Grant grant = pick(limited);
        long most = Objects.requireNonNullElse(grant.limits().rows(), 0L);
        return under(time, grant, most + most / 2 + 1);
    }

    /// What a grant allows; something public once its rows are used up.
    private String underGrant(Instant time, Grant grant) {
        Long most = grant.limits().rows();
        long rows = most == null ? rows(9_000) : rows(Math.clamp(most / READS, 1, 9_000));
        return spend(grant, rows) ? under(time, grant, rows).orElseGet(() -> publicly(time)) : publicly(time);
    }

    private boolean spend(Grant grant, long rows) {
        Long most = grant.limits().rows();
        if (most == null) {
            return true;
        }
        long before = Objects.requireNonNullElse(
                left.get(grant.id()), most - grant.use().rowsRead());
        long rest = before - rows;
        if (rest < 0) {
            return false;
        }
        left.put(grant.id(), rest);
        return true;
    }

    private Optional<String> under(Instant time, Grant grant, long rows) {
        AccessItem item = pick(grant.items());
        Person user = byId.get(grant.subject().id());
        Asset asset = assets.get(item.asset());
        if (user == null || asset == null) {
            return Optional.empty();
        }
        Collection<String> columns = item.allColumns() ? columns(asset) : item.columns();
        List<Person> actors = grant.actorChain().stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id)))
                .toList();
        return Optional.of(event(time, user, country(grant, user), item.asset(), item.action())
                .through(actors)
                .asked(columns, select(columns, item.asset()))
                .result(rows, 30 + random.nextInt(3_000))
                .line());
    }

    /// What somebody has read of an exposure budget.
    String read(DemoBudgets.Read read) {
        Person user = byId.get(read.grant().subject().id());
        Asset asset = assets.get(read.asset());
        if (user == null || asset == null) {
            return "";
        }
        Collection<String> columns = read.grant().items().getFirst().allColumns()
                ? columns(asset)
                : read.grant().items().getFirst().columns();
        return event(read.at(), user, country(read.grant(), user), asset.id(), Action.READ)
                .asked(columns, select(columns, asset.id()))
                .result(read.rows(), 30_000 + random.nextInt(60_000))
                .line();
    }

    private static String country(Grant grant, Person user) {
        return grant.limits().countries() == null || grant.limits().countries().isEmpty()
                ? user.country()
                : grant.limits().countries().contains(user.country())
                        ? user.country()
                        : grant.limits().countries().first();
    }

    private DemoEvent touch(Instant time, Person user, AssetId asset, Action action) {
        return event(time, user, user.country(), asset, action);
    }

    private DemoEvent event(Instant time, Person user, String country, AssetId asset, Action action) {
        String address = "10." + NETS.getOrDefault(country, ELSEWHERE) + "." + random.nextInt(8) + "."
                + (1 + random.nextInt(250));
        String uid = "demo:" + time.toEpochMilli() + ":" + Integer.toHexString(random.nextInt()) + ":" + number++;
        return new DemoEvent(uid, time, user, address, asset.value(), action);
    }

    private Collection<String> columns(Asset asset) {
        TreeSet<String> columns = new TreeSet<>();
        for (Asset.Column column : asset.columns()) {
            if (columns.isEmpty() || random.nextInt(3) == 0) {
                columns.add(column.name());
            }
        }
        return columns;
    }

    private static String select(Collection<String> columns, AssetId asset) {
        String names = columns.isEmpty() ? "*" : String.join(", ", columns);
        return "select " + names + " from " + asset + " where signup_day >= current_date - interval '7' day";
    }

    /// Few rows mostly, many at times.
    private long rows(int most) {
        return 1 + (long) (Math.pow(random.nextDouble(), 4) * most);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /// How busy the team is at that time, from 0.25 at night to 1 in the middle of its day.
    static double rhythm(Instant time) {
        double hour = (time.getEpochSecond() % Duration.ofDays(1).toSeconds()) / 3_600.0 - 5; // Virginia
        return 0.625 - 0.375 * Math.cos((hour - 2) / 24 * 2 * Math.PI);
    }

    static @Nullable Instant end(Grant grant) {
        return grant.closure() == null ? grant.endsAt() : grant.closure().at();
    }
}
