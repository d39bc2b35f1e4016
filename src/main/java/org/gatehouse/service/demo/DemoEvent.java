package org.gatehouse.service.demo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Action;
import org.gatehouse.model.Person;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One invented touch of data, in the OCSF form that a real source would deliver. Confined to one thread.
final class DemoEvent {
    private final ObjectNode event = Json.LENIENT.createObjectNode();
    private final ObjectNode data;

    DemoEvent(String uid, Instant time, Person user, String address, String asset, Action action) {
        Operation operation = operation(action);
        int activity = operation.activityId(EventClass.DATASTORE);
        event.putObject("metadata")
                .put("version", "1.8.0")
                .put("uid", uid)
                .putObject("product")
                .put("name", "Trino")
                .put("vendor_name", "Trino Software Foundation")
                .put("version", "476");
        event.put("category_uid", EventClass.CATEGORY)
                .put("class_uid", EventClass.DATASTORE.uid())
                .put("activity_id", activity)
                .put("type_uid", EventClass.DATASTORE.uid() * 100 + activity)
                .put("time", time.toEpochMilli())
                .put("severity_id", 1)
                .put("status_id", 1)
                .put("action_id", 1);
        ObjectNode actor = event.putObject("actor");
        actor.putObject("user").put("name", name(user));
        actor.put("app_name", "datalake-cli");
        event.putObject("src_endpoint").put("ip", address);
        event.putObject("dst_endpoint").put("hostname", "trino-va-1");
        int dot = Math.max(asset.lastIndexOf('.'), 0);
        event.putObject("database").put("name", asset.substring(0, dot)).put("type_id", 1);
        event.putObject("table")
                .put("name", asset.substring(dot == 0 ? 0 : dot + 1))
                .put("uid", asset);
        data = event.putObject("query_info").putObject("data");
        gatehouse().put("action", action.name().toLowerCase(Locale.ROOT));
    }

    DemoEvent through(List<Person> actors) {
        if (!actors.isEmpty()) {
            ArrayNode names = gatehouse().putArray("actors");
            actors.forEach(actor -> names.add(name(actor)));
        }
        return this;
    }

    DemoEvent asked(Collection<String> columns, String statement) {
        ArrayNode names = data.putArray("columns");
        columns.forEach(names::add);
        event.withObject("/query_info").put("query_string", statement);
        return this;
    }

    DemoEvent result(long rows, long milliseconds) {
        data.put("rows", rows);
        event.withObject("/query_info").put("bytes", rows * 74);
        event.put("duration", milliseconds);
        return this;
    }

    DemoEvent denied() {
        event.put("status_id", 2).put("action_id", 2).put("status_code", "PERMISSION_DENIED");
        return this;
    }

    String line() {
        return event + "\n";
    }

    private ObjectNode gatehouse() {
        return event.withObject("/unmapped").withObject("/gatehouse");
    }

    private static String name(Person person) {
        return person.identities().isEmpty()
                ? person.id().value()
                : person.identities().getFirst().name();
    }

    private static Operation operation(Action action) {
        return switch (action) {
            case READ, EXPORT -> Operation.QUERY;
            case WRITE -> Operation.WRITE;
            case ADMINISTER, DEPLOY -> Operation.OTHER;
        };
    }
}
