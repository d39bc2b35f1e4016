package org.gatehouse.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;

/// Requests of every sort, sensible and not, and terms for them.
final class RandomFacts {
    private static final List<String> ASSETS = List.copyOf(new TreeSet<>(Samples.ASSETS.keySet()));
    private static final List<String> COUNTRIES = List.of("US", "US", "US", "US", "US", "US", "SG", "FR");
    private static final List<Duration> DURATIONS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(8),
            Duration.ofHours(20),
            Duration.ofDays(5),
            Duration.ofDays(31),
            Duration.ofDays(400));

    private final Random random;

    private RandomFacts(long seed) {
        random = new Random(seed);
    }

    static Arbitrary<Facts> facts() {
        return Arbitraries.longs().map(seed -> new RandomFacts(seed).request());
    }

    /// Terms that a reviewer might write for the facts, narrower or wider.
    static Terms terms(Facts facts, long seed) {
        return new RandomFacts(seed).terms(facts);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return any(List.of(type.getEnumConstants()));
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    /// Mostly the first.
    private <E extends Enum<E>> E mostly(Class<E> type) {
        return random.nextBoolean() ? type.getEnumConstants()[0] : any(type);
    }

    private Facts request() {
        Case asked = Case.by(person("p-asking"))
                .purpose(any(PurposeType.class))
                .severity(any(Severity.class))
                .from(any(COUNTRIES), any(COUNTRIES))
                .lasting(any(DURATIONS));
        for (int i = rarely() ? random.nextInt(4) : 1; i > 0; i--) {
            addItem(asked);
        }
        if (rarely()) {
            asked.inEmergency();
        }
        if (rarely()) {
            asked.onBehalfOf(person("p-other"));
        }
        if (rarely()) {
            asked.through(person("p-actor"));
        }
        return asked.facts();
    }

    private Person person(String id) {
        Person person = Samples.person(
                id, any(Affiliation.class), rarely() ? any(PersonKind.class) : PersonKind.USER, random.nextBoolean());
        return random.nextInt(20) == 0 ? Samples.locked(person) : person;
    }

    private void addItem(Case asked) {
        Asset asset = Samples.asset(any(ASSETS));
        boolean stranger = random.nextInt(25) == 0;
        AccessItem item = AccessItem.of(
                        stranger ? new AssetId("no.such.table") : asset.id(), mostly(Action.class), columns(asset))
                .withMasks(masks(asset))
                .withRowFilter(rarely() ? "country = 'US'" : null);
        asked.asks(item, stranger ? null : asset);
    }

    private String[] columns(Asset asset) {
        List<String> named = new ArrayList<>();
        asset.columns().stream().filter(_ -> random.nextBoolean()).forEach(column -> named.add(column.name()));
        if (random.nextInt(25) == 0) {
            named.add("no_such_column");
        }
        return named.toArray(String[]::new);
    }

    private Map<String, Mask> masks(Asset asset) {
        Map<String, Mask> masks = new TreeMap<>();
        asset.columns().stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(column -> masks.put(column.name(), any(Mask.class)));
        return masks;
    }

    private static Map<String, Mask> blank(Asset asset) {
        Map<String, Mask> masks = new TreeMap<>();
        asset.columns().forEach(column -> masks.put(column.name(), Mask.NULL));
        return masks;
    }

    private Terms terms(Facts facts) {
        List<AccessItem> items = new ArrayList<>();
        for (AccessItem item : facts.ask().items()) {
            Asset asset = facts.assets().get(item.asset());
            if (rarely()) {
                continue;
            }
            items.add(asset == null ? item : item.withMasks(random.nextBoolean() ? masks(asset) : blank(asset)));
        }
        return new Terms(items, random.nextBoolean() ? Duration.ofHours(1) : any(DURATIONS), limits());
    }

    private Limits limits() {
        if (random.nextBoolean()) {
            return Limits.NONE;
        }
        return new Limits(
                number(), number(), places(List.of("10.0.0.0/8", "192.0.2.0/24")), places(List.of("US", "GB", "FR")));
    }

    private @Nullable Long number() {
        return random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(20_000_000));
    }

    private @Nullable SortedSet<String> places(List<String> choice) {
        SortedSet<String> some = new TreeSet<>(choice);
        some.removeIf(_ -> random.nextBoolean());
        return random.nextBoolean() ? null : some;
    }
}
