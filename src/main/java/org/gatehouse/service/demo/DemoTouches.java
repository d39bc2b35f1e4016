package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.jspecify.annotations.Nullable;

/// Invents what the demo team does with data: mostly what its grants allow, a good deal that is public, some that
/// is refused, and a little that no grant explains. Confined to one thread.
final class DemoTouches {
    private static final Map<String, Integer> NETS = Map.of("US", 20, "SG", 65, "IE", 35, "GB", 44, "CN", 86, "IN", 91);
    private static final int ELSEWHERE = 99;

    private final Random random;
    private final List<Person> people;
    private final Map<PersonId, Person> byId = new HashMap<>();
    private final Map<AssetId, Asset> assets = new HashMap<>();
    private final List<Asset> open;
    private final List<Asset> closed;
    private final List<Person> outsiders;
    private long number;

    DemoTouches(Random random) {
        this.random = random;
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
    String any(Instant time, List<Grant> held) {
        int roll = random.nextInt(1_000);
        if (roll < 700 && !held.isEmpty()) {
            return underGrant(time, held.get(random.nextInt(held.size())), roll < 3);
        }
        if (roll < 925) {
            Asset asset = pick(open);
            return touch(time, pick(people), asset.id(), Action.READ)
                    .asked(columns(asset), "select * from " + asset.id())
                    .result(rows(5_000), 20 + random.nextInt(900))
                    .line();
        }
        if (roll < 992) {
            Asset asset = pick(closed);
            return touch(time, pick(outsiders), asset.id(), Action.READ)
                    .asked(columns(asset), select(columns(asset), asset.id()))
                    .denied()
                    .line();
        }
        Asset asset = pick(closed);
        return touch(time, pick(outsiders), asset.id(), Action.READ)
                .asked(columns(asset), select(columns(asset), asset.id()))
                .result(rows(150_000), 300 + random.nextInt(4_000))
                .line();
    }

    /// What a grant allows, or, now and then, more rows of it than it allows.
    String underGrant(Instant time, Grant grant, boolean tooMuch) {
        AccessItem item = grant.items().get(random.nextInt(grant.items().size()));
        Person user = byId.get(grant.subject().id());
        Asset asset = assets.get(item.asset());
        if (user == null || asset == null) {
            return any(time, List.of());
        }
        Collection<String> columns = item.allColumns() ? columns(asset) : item.columns();
        Long most = grant.limits().rows();
        long rows = most == null ? rows(9_000) : tooMuch ? most + most / 2 + 1 : rows((int) Math.min(most, 9_000));
        List<Person> actors = grant.actorChain().stream()
                .flatMap(id -> java.util.stream.Stream.ofNullable(byId.get(id)))
                .toList();
        return event(time, user, country(grant, user), item.asset(), item.action())
                .through(actors)
                .asked(columns, select(columns, item.asset()))
                .result(rows, 30 + random.nextInt(3_000))
                .line();
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
