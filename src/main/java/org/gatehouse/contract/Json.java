package org.gatehouse.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.BudgetId;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.CommentId;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.EvidenceId;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.SuppressionId;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The one JSON mapping of everything that travels or is stored: `snake_case` names, ids as bare strings, enums in
/// lower case, instants as RFC 3339 in UTC, durations as ISO 8601. A record component that is not `@Nullable` must
/// be there; a list, set or map left out is empty.
public final class Json {
    /// For documents from outside: an unknown member is an error, as is anything after the document.
    public static final JsonMapper STRICT = builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// For answers of a service that may be newer than we are: unknown members are ignored.
    public static final JsonMapper LENIENT =
            builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final JsonMapper CANONICAL = builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .build();

    private Json() {}

    /// The one written form of a value: members sorted by name, no white space, absent members left out. What
    /// digests are made of.
    public static String canonical(Object value) {
        return CANONICAL.writeValueAsString(value);
    }

    public static byte[] canonicalBytes(Object value) {
        return canonical(value).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonMapper.Builder builder() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxStringLength(4_000_000)
                .maxNumberLength(40)
                .build();
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(bounds)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(new RecordConventions())
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(ids());
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        IdMapping.add(module, PersonId.class, PersonId::new);
        IdMapping.add(module, AssetId.class, AssetId::new);
        IdMapping.add(module, RegionId.class, RegionId::new);
        IdMapping.add(module, RequestId.class, RequestId::new);
        IdMapping.add(module, DecisionId.class, DecisionId::new);
        IdMapping.add(module, GrantId.class, GrantId::new);
        IdMapping.add(module, ReviewId.class, ReviewId::new);
        IdMapping.add(module, CampaignId.class, CampaignId::new);
        IdMapping.add(module, AlertId.class, AlertId::new);
        IdMapping.add(module, SuppressionId.class, SuppressionId::new);
        IdMapping.add(module, IncidentId.class, IncidentId::new);
        IdMapping.add(module, EvidenceId.class, EvidenceId::new);
        IdMapping.add(module, FreezeId.class, FreezeId::new);
        IdMapping.add(module, BudgetId.class, BudgetId::new);
        IdMapping.add(module, DelegationId.class, DelegationId::new);
        IdMapping.add(module, CommentId.class, CommentId::new);
        IdMapping.add(module, ChangeId.class, ChangeId::new);
        return module;
    }
}
