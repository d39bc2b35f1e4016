package org.gatehouse.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Role;
import org.gatehouse.model.Severity;

/// What a rule can name, and of what type it is. There is no person's id, name, nationality or gender here, so no rule
/// can look at one. [FactsView] gives the values; the two belong together.
final class Vocabulary implements CelTypeProvider {
    /// @param domain of the texts in it, also within a list or as the values of a map
    record Field(CelType type, Domain domain) {}

    private static final CelType PERSON = StructTypeReference.create("Person");
    private static final CelType ITEM = StructTypeReference.create("Item");

    /// The variables of a rule; `item` and `asset` in rules about each item alone.
    static final ImmutableMap<String, CelType> VARIABLES = ImmutableMap.<String, CelType>builder()
            .put("request", StructTypeReference.create("Request"))
            .put("subject", PERSON)
            .put("requester", PERSON)
            .put("context", StructTypeReference.create("Context"))
            .put("now", SimpleType.TIMESTAMP)
            .put("item", ITEM)
            .put("asset", StructTypeReference.create("Asset"))
            .build();

    private static final ImmutableMap<String, ImmutableMap<String, Field>> TYPES =
            ImmutableMap.<String, ImmutableMap<String, Field>>builder()
                    .put("Request", request())
                    .put("Purpose", ImmutableMap.of("type", word(PurposeType.class), "detail", text()))
                    .put("Locations", ImmutableMap.of("office_country", country(), "physical_country", country()))
                    .put("RequestedAccess", access())
                    .put("Person", person())
                    .put("Asset", asset())
                    .put("Item", item())
                    .put("Context", context())
                    .build();

    private final ImmutableList<CelType> types;

    Vocabulary() {
        types = TYPES.keySet().stream().map(Vocabulary::struct).collect(ImmutableList.toImmutableList());
    }

    private static CelType struct(String name) {
        ImmutableSet<String> fields = ImmutableSet.copyOf(fields(name).keySet());
        return StructType.create(name, fields, field -> field(name, field).map(Field::type));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return types;
    }

    @Override
    public Optional<CelType> findType(String name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    static Optional<Field> field(String type, String name) {
        return Optional.ofNullable(fields(type).get(name));
    }

    private static Map<String, Field> fields(String type) {
        return TYPES.getOrDefault(type, ImmutableMap.of());
    }

    static SortedSet<String> fieldNames(String type) {
        return ImmutableSortedSet.copyOf(fields(type).keySet());
    }

    static SortedSet<String> fieldNames() {
        return TYPES.values().stream()
                .flatMap(fields -> fields.keySet().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static ImmutableMap<String, Field> request() {
        return ImmutableMap.<String, Field>builder()
                .put("items", of(ListType.create(ITEM)))
                .put("actions", words(Action.class))
                .put("purpose", of(StructTypeReference.create("Purpose")))
                .put("business_justification", text())
                .put("ticket", text())
                .put("requested_locations", of(StructTypeReference.create("Locations")))
                .put("requested_access", of(StructTypeReference.create("RequestedAccess")))
                .put("severity", word(Severity.class))
                .put("affiliation", word(Affiliation.class))
                .put("actor_chain", of(ListType.create(PERSON)))
                .put("extension", of(SimpleType.BOOL))
                .buildOrThrow();
    }

    private static ImmutableMap<String, Field> access() {
        return ImmutableMap.of(
                "start", of(SimpleType.TIMESTAMP),
                "until", of(SimpleType.TIMESTAMP),
                "max_duration", of(SimpleType.DURATION),
                "emergency", of(SimpleType.BOOL));
    }

    private static ImmutableMap<String, Field> person() {
        return ImmutableMap.<String, Field>builder()
                .put("kind", word(PersonKind.class))
                .put("affiliation", word(Affiliation.class))
                .put("roles", words(Role.class))
                .put("teams", texts())
                .put("country", country())
                .put("on_duty", of(SimpleType.BOOL))
                .put("break_glass_enrolled", of(SimpleType.BOOL))
                .put("in_good_standing", of(SimpleType.BOOL))
                .buildOrThrow();
    }

    private static ImmutableMap<String, Field> asset() {
        return ImmutableMap.<String, Field>builder()
                .put("id", text())
                .put("kind", word(AssetKind.class))
                .put("data_class", word(DataClass.class))
                .put("tags", texts())
                .put("region", text())
                .put("country", country())
                .put("custodian", text())
                .put("rows", of(SimpleType.INT))
                .put("persons", of(SimpleType.INT))
                .buildOrThrow();
    }

    private static ImmutableMap<String, Field> item() {
        return ImmutableMap.<String, Field>builder()
                .put("asset", of(StructTypeReference.create("Asset")))
                .put("action", word(Action.class))
                .put("columns", texts())
                .put("all_columns", of(SimpleType.BOOL))
                .put("row_filter", text())
                .put("masks", new Field(MapType.create(SimpleType.STRING, SimpleType.STRING), Domain.of(Mask.class)))
                .put("tags", texts())
                .put("unmasked_tags", texts())
                .buildOrThrow();
    }

    private static ImmutableMap<String, Field> context() {
        return ImmutableMap.of(
                "people", of(ListType.create(PERSON)),
                "affiliations", words(Affiliation.class),
                "asset_countries", new Field(ListType.create(SimpleType.STRING), Domain.COUNTRY));
    }

    private static Field of(CelType type) {
        return new Field(type, Domain.ANY);
    }

    private static Field text() {
        return of(SimpleType.STRING);
    }

    private static Field texts() {
        return of(ListType.create(SimpleType.STRING));
    }

    private static Field country() {
        return new Field(SimpleType.STRING, Domain.COUNTRY);
    }

    private static Field word(Class<? extends Enum<?>> type) {
        return new Field(SimpleType.STRING, Domain.of(type));
    }

    private static Field words(Class<? extends Enum<?>> type) {
        return new Field(ListType.create(SimpleType.STRING), Domain.of(type));
    }
}
