package org.gatehouse.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.Role;

/// People and assets that tests speak of by a short name.
final class Samples {
    /// `sg-` ones are stored in Singapore.
    static final Map<String, Asset> ASSETS = Map.of(
            "profiles",
                    table(
                            "userdata.core.profiles",
                            DataClass.PROTECTED,
                            "US",
                            "id",
                            "email:contact",
                            "bio:content",
                            "lat:location"),
            "vips", table("userdata.core.vips", DataClass.PROTECTED, "US", "id", "rank:sensitive-person"),
            "sg-profiles", table("old.core.profiles", DataClass.PROTECTED, "SG", "id"),
            "sg-scratch", table("scratch.tmp.t", DataClass.EXCEPTED, "SG", "id"),
            "metrics", table("metrics.daily.active", DataClass.EXCEPTED, "US", "day", "users"),
            "docs", table("public.docs.pages", DataClass.PUBLIC, "US", "title"),
            "uploads", asset("uploads", AssetKind.BUCKET, DataClass.PROTECTED, "US", List.of("content")));

    private Samples() {}

    static Asset asset(String name) {
        return Objects.requireNonNull(ASSETS.get(name), name);
    }

    /// @param columns as `name` or `name:tag`
    static Asset table(String id, DataClass dataClass, String country, String... columns) {
        return asset(id, AssetKind.TABLE, dataClass, country, List.of(), columns);
    }

    static Asset asset(
            String id, AssetKind kind, DataClass dataClass, String country, List<String> tags, String... columns) {
        List<Asset.Column> described = Arrays.stream(columns)
                .map(column -> List.of(column.split(":", 2)))
                .map(parts ->
                        new Asset.Column(parts.getFirst(), "varchar", new TreeSet<>(parts.subList(1, parts.size()))))
                .toList();
        RegionId region = new RegionId(country.equals("US") ? "us-va" : "sg");
        return new Asset(
                new AssetId(id), 1, kind, "", dataClass, new TreeSet<>(tags), region, country, "host", described, 9, 9);
    }

    static Person person(String id, Affiliation affiliation) {
        return person(id, affiliation, PersonKind.USER, false);
    }

    /// @param enrolled a steward who may use emergency access
    static Person person(String id, Affiliation affiliation, PersonKind kind, boolean enrolled) {
        return person(id, affiliation, kind, enrolled ? Set.of(Role.STEWARD) : Set.of(), enrolled);
    }

    static Person person(String id, Affiliation affiliation, Set<Role> roles) {
        return person(id, affiliation, PersonKind.USER, roles, false);
    }

    private static Person person(
            String id, Affiliation affiliation, PersonKind kind, Set<Role> roles, boolean enrolled) {
        return new Person(
                new PersonId(id),
                1,
                kind,
                id,
                "",
                affiliation,
                new TreeSet<>(roles),
                new TreeSet<>(),
                "US",
                true,
                enrolled,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static Person locked(Person person) {
        return person.withLock(new Person.Lock(person.id(), Case.NOW, "lost laptop"));
    }
}
