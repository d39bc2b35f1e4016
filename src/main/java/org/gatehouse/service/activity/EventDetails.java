package org.gatehouse.service.activity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.Json;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.events.StoredEvent;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An event in full: its OCSF form, with what we know about it where OCSF puts enrichments.
public final class EventDetails {
    private static final String PROVIDER = "gatehouse";

    private EventDetails() {}

    public static ActivityDetail of(StoredEvent event) {
        ObjectNode ocsf = (ObjectNode) Json.LENIENT.readTree(event.ocsf());
        ArrayNode enrichments =
                ocsf.get("enrichments") instanceof ArrayNode there ? there : ocsf.putArray("enrichments");
        facts(event.activity())
                .forEach((name, value) -> enrichments
                        .addObject()
                        .put("name", name)
                        .put("value", value)
                        .put("provider", PROVIDER)
                        .putObject("data")
                        .put(name, value));
        return new ActivityDetail(event.activity(), ocsf);
    }

    private static Map<String, String> facts(Activity activity) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "coverage", activity.coverage());
        put(facts, "grant", activity.grant());
        put(facts, "reason", activity.reason());
        put(facts, "person", activity.person());
        put(facts, "affiliation", activity.affiliation());
        put(facts, "asset", activity.asset());
        put(facts, "data_class", activity.dataClass());
        put(facts, "region", activity.region());
        put(facts, "country", activity.country());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            facts.put(name, value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : value.toString());
        }
    }
}
