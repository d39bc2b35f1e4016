package org.gatehouse.service.gate;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.service.records.Commit;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.jspecify.annotations.Nullable;

/// A random history of commits, and random questions about it. Few people, assets and columns, so that things meet.
final class IndexHistory {
    private static final List<String> PEOPLE = List.of("p-ann", "p-bob", "p-svc");
    private static final List<String> ASSETS = List.of("c.s.t", "c.s.u", "c.s2.t", "d");
    private static final List<String> COLUMNS = List.of("id", "email", "city");
    private static final List<DataClass> CLASSES =
            List.of(DataClass.PROTECTED, DataClass.PROTECTED, DataClass.EXCEPTED, DataClass.PUBLIC);
    private static final List<FreezeScope> SCOPES = List.of(
            FreezeScope.IDENTITY,
            FreezeScope.ASSET,
            FreezeScope.ASSET,
            FreezeScope.AFFILIATION,
            FreezeScope.EVERYTHING);
    private static final List<Action> ACTIONS = List.of(Action.READ, Action.EXPORT);

    final Map<PersonId, Person> people = new TreeMap<>(java.util.Comparator.comparing(PersonId::value));
    final Map<AssetId, Asset> assets = new TreeMap<>(java.util.Comparator.comparing(AssetId::value));
    final List<Freeze> freezes = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();

    private final Random random;

    IndexHistory(long seed) {
        this.random = new Random(seed);
    }

    /// The register as it begins: everybody and everything known, in one commit.
    Commit first() {
        PEOPLE.forEach(id -> people.put(new PersonId(id), Someone.requester(id, Affiliation.HOST)));
        ASSETS.forEach(id -> assets.put(new AssetId(id), Something.table(id, DataClass.PROTECTED)));
        return new Commit(
                List.of(), List.of(), List.of(), List.copyOf(people.values()), List.copyOf(assets.values()), List.of());
    }

    /// Makes one to three changes, in one commit.
    Commit next() {
        List<Grant> changedGrants = new ArrayList<>();
        List<Person> changedPeople = new ArrayList<>();
        List<Asset> changedAssets = new ArrayList<>();
        List<Freeze> changedFreezes = new ArrayList<>();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            switch (random.nextInt(12)) {
                case 0 -> changedPeople.add(changePerson());
                case 1 -> changedAssets.add(changeAsset());
                case 2 -> changedFreezes.add(changeFreeze());
                default -> changedGrants.add(changeGrant());
            }
        }
        return new Commit(List.of(), List.of(), changedGrants, changedPeople, changedAssets, changedFreezes);
    }

    private Person changePerson() {
        PersonId id = new PersonId(pick(PEOPLE));
        Person before = Objects.requireNonNull(people.get(id));
        Person after = switch (random.nextInt(8)) {
            case 0 -> before.left(FakeClock.START);
            case 1 -> before.withLock(new Person.Lock(new PersonId("p-lea"), FakeClock.START, "odd"));
            default -> Someone.requester(id.value(), pick(List.of(Affiliation.COMPANY, Affiliation.HOST)));
        };
        people.put(id, after);
        return after;
    }

    private Asset changeAsset() {
        Asset asset = Something.table(pick(ASSETS), pick(CLASSES));
        assets.put(asset.id(), asset);
        return asset;
    }

    private Freeze changeFreeze() {
        Optional<Freeze> standing = freezes.stream().filter(Freeze::inForce).findFirst();
        if (standing.isPresent() && random.nextInt(4) > 0) {
            Freeze lifted = standing.get().lifted(new Resolution(FakeClock.START, null, "over"));
            freezes.set(freezes.indexOf(standing.get()), lifted);
            return lifted;
        }
        FreezeScope scope = pick(SCOPES);
        String target = switch (scope) {
            case IDENTITY -> pick(PEOPLE);
            case ASSET -> pick(List.of("c", "c.s", "c.s.t", "d", "c.s2"));
            case AFFILIATION -> pick(List.of("company", "host"));
            case EVERYTHING -> "";
        };
        PersonId by = new PersonId("p-lea");
        FreezeId id = new FreezeId("FRZ-" + (freezes.size() + 1));
        Freeze freeze = new Freeze(id, 1, scope, target, "odd", by, FakeClock.START, null);
        freezes.add(freeze);
        return freeze;
    }

    private Grant changeGrant() {
        if (grants.isEmpty() || random.nextInt(3) == 0) {
            Grant made = SampleGrant.scheduled(
                    grants.size() + 1,
                    new PersonId(pick(PEOPLE)),
                    random.nextBoolean() ? List.of() : List.of(new PersonId("p-svc")),
                    limits(),
                    items());
            Instant from = FakeClock.START.plus(Duration.ofMinutes(random.nextInt(20)));
            Instant until = from.plus(Duration.ofMinutes(random.nextInt(150)));
            Grant known = random.nextInt(4) == 0 ? made : SampleGrant.active(made, from, until);
            grants.add(known);
            return known;
        }
        int place = random.nextInt(grants.size());
        Grant moved = moved(grants.get(place));
        grants.set(place, moved);
        return moved;
    }

    private Grant moved(Grant grant) {
        List<GrantStatus> ways = List.of(GrantStatus.values()).stream()
                .filter(grant.status()::canBecome)
                .toList();
        if (ways.isEmpty() || random.nextInt(6) == 0) {
            return grant.edit()
                    .use(new Grant.Use(1, random.nextInt(120), FakeClock.START))
                    .build();
        }
        boolean forward = random.nextInt(4) > 0;
        GrantStatus next = forward && ways.contains(GrantStatus.ACTIVE)
                ? GrantStatus.ACTIVE
                : forward && ways.contains(GrantStatus.ACTIVATING) ? GrantStatus.ACTIVATING : pick(ways);
        if (next != GrantStatus.ACTIVE || grant.activatedAt() != null) {
            return grant.edit().status(next).build();
        }
        Instant from = FakeClock.START.plus(Duration.ofMinutes(random.nextInt(30)));
        return grant.edit()
                .status(next)
                .activatedAt(from)
                .endsAt(from.plus(Duration.ofMinutes(random.nextInt(120))))
                .build();
    }

    private Limits limits() {
        TreeSet<String> networks = new TreeSet<>(Set.of(pick(List.of("10.0.0.0/8", "10.1.0.0/16", "no network"))));
        return new Limits(
                random.nextBoolean() ? null : 100L,
                null,
                random.nextInt(3) > 0 ? null : networks,
                random.nextInt(3) > 0 ? null : new TreeSet<>(Set.of(pick(List.of("US", "IE")))));
    }

    private AccessItem[] items() {
        AccessItem[] items = new AccessItem[1 + random.nextInt(2)];
        for (int i = 0; i < items.length; i++) {
            items[i] = AccessItem.of(
                            new AssetId(pick(ASSETS)), pick(ACTIONS), columns().toArray(new String[0]))
                    .withRowFilter(random.nextBoolean() ? null : "city = 'Reston'")
                    .withMasks(random.nextBoolean() ? Map.of() : Map.of(pick(COLUMNS), pick(List.of(Mask.values()))));
        }
        return items;
    }

    /// About what some grant is about, as often as not.
    Question question() {
        Question any = anyQuestion();
        if (grants.isEmpty() || random.nextInt(4) == 0) {
            return any;
        }
        Grant grant = pick(grants);
        AccessItem item = grant.items().getFirst();
        return new Question(
                grant.subject().id(),
                any.actorChain(),
                item.action(),
                item.asset(),
                random.nextBoolean() ? any.columns() : item.columns(),
                any.country(),
                any.network(),
                any.now());
    }

    private Question anyQuestion() {
        return new Question(
                new PersonId(pick(List.of("p-ann", "p-bob", "p-svc", "p-nobody"))),
                random.nextInt(3) > 0 ? List.of() : List.of(new PersonId(pick(List.of("p-svc", "p-bob")))),
                pick(ACTIONS),
                new AssetId(pick(ASSETS)),
                columns(),
                orNull(pick(List.of("US", "IE"))),
                orNull(InetAddress.ofLiteral(pick(List.of("10.1.2.3", "10.2.2.3", "192.0.2.1")))),
                FakeClock.START.plus(Duration.ofMinutes(random.nextInt(100))));
    }

    private Set<String> columns() {
        Set<String> some = new TreeSet<>(COLUMNS);
        some.removeIf(column -> random.nextBoolean());
        return some;
    }

    private <T> @Nullable T orNull(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
