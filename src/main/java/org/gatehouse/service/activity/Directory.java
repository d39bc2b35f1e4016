package org.gatehouse.service.activity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The register as events need it: people by the names they bear at sources, assets by the names that sources give
/// them. One thread writes, any number read.
final class Directory {
    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
    private final Map<ExternalIdentity, PersonId> bearers = new ConcurrentHashMap<>();
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();
    private final Map<String, List<String>> byEnds = new ConcurrentHashMap<>();

    void add(Person person) {
        Person before = people.put(person.id(), person);
        if (before != null) {
            before.identities().forEach(identity -> bearers.remove(folded(identity), person.id()));
        }
        person.identities().forEach(identity -> bearers.put(folded(identity), person.id()));
    }

    void add(Asset asset) {
        String name = asset.id().value();
        if (assets.put(name, asset) == null) {
            byEnds.merge(ends(name), List.of(name), (some, more) -> {
                var both = new java.util.ArrayList<>(some);
                both.addAll(more);
                return List.copyOf(both);
            });
        }
    }

    /// Whom the name at the source belongs to; an id of the register is a name at every source.
    Optional<Person> bearer(String source, String name) {
        PersonId id = bearers.get(folded(new ExternalIdentity(source, name)));
        if (id != null) {
            return Optional.ofNullable(people.get(id));
        }
        return name.startsWith("p-") ? byId(name) : Optional.empty();
    }

    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /// The asset of that name; or the only one that begins and ends alike, for sources that leave out the schema.
    @Nullable
    Asset asset(String name) {
        Asset exact = assets.get(name);
        if (exact != null) {
            return exact;
        }
        List<String> alike = byEnds.getOrDefault(ends(name), List.of());
        return isShort(name) && alike.size() == 1 ? assets.get(alike.getFirst()) : null;
    }

    private Optional<Person> byId(String name) {
        try {
            return Optional.ofNullable(people.get(new PersonId(name)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /// The names of sources are compared without regard to case.
    private static ExternalIdentity folded(ExternalIdentity identity) {
        return new ExternalIdentity(
                identity.source().toLowerCase(Locale.ROOT), identity.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isShort(String name) {
        return name.indexOf('.') == name.lastIndexOf('.') && name.indexOf('.') > 0;
    }

    /// The first and the last part of a name.
    private static String ends(String name) {
        int first = name.indexOf('.');
        return first < 0 ? name : name.substring(0, first) + name.substring(name.lastIndexOf('.'));
    }
}
