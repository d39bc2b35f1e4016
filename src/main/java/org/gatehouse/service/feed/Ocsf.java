package org.gatehouse.service.feed;

import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// An OCSF 1.8.0 event in the making, for sources that speak another language. Confined to one thread.
final class Ocsf {
    private static final String VERSION = "1.8.0";
    private static final int INFORMATIONAL = 1;
    private static final int TABLE = 3;
    private static final int RELATIONAL = 1;

    private final ObjectNode event = FeedJson.MAPPER.createObjectNode();
    private final ObjectNode metadata = event.putObject("metadata");

    /// A touch of data.
    ///
    /// @param uid of the event, the same each time the source tells of it
    /// @param timeMs since 1970, UTC
    static Ocsf datastore(String uid, Operation operation, long timeMs) {
        Ocsf made = new Ocsf();
        int activity = operation.activityId(EventClass.DATASTORE);
        made.metadata.put("version", VERSION).put("uid", uid);
        made.event
                .put("category_uid", EventClass.CATEGORY)
                .put("class_uid", EventClass.DATASTORE.uid())
                .put("activity_id", activity)
                .put("type_uid", EventClass.DATASTORE.uid() * 100 + activity)
                .put("type_id", TABLE)
                .put("time", timeMs)
                .put("severity_id", INFORMATIONAL);
        return made;
    }

    Ocsf product(String name, String vendor, @Nullable String version) {
        text(metadata.putObject("product").put("name", name).put("vendor_name", vendor), "version", version);
        return this;
    }

    Ocsf log(String name, String provider, String code) {
        metadata.put("log_name", name).put("log_provider", provider).put("event_code", code);
        return this;
    }

    Ocsf sequence(long number) {
        metadata.put("sequence", number);
        return this;
    }

    Ocsf original(String uid) {
        metadata.put("original_event_uid", uid);
        return this;
    }

    /// @param actors who acted under the user's name, outermost first
    Ocsf actor(String user, Iterable<String> actors, @Nullable String session, @Nullable String app) {
        ObjectNode actor = event.putObject("actor");
        actor.putObject("user").put("name", user);
        if (session != null) {
            actor.putObject("session").put("uid", session);
        }
        text(actor, "app_name", app);
        var invoked = gatehouse().putArray("actors");
        actors.forEach(invoked::add);
        if (invoked.isEmpty()) {
            gatehouse().remove("actors");
        }
        return this;
    }

    Ocsf from(@Nullable String address, @Nullable Integer port) {
        ObjectNode endpoint = event.putObject("src_endpoint");
        text(endpoint, "ip", address);
        if (port != null) {
            endpoint.put("port", port);
        }
        return this;
    }

    Ocsf at(String hostname) {
        event.putObject("dst_endpoint").put("hostname", hostname);
        return this;
    }

    Ocsf took(long startMs, long endMs) {
        event.put("start_time", startMs).put("end_time", endMs).put("duration", Math.max(0, endMs - startMs));
        return this;
    }

    /// @param uid the full name: `catalog.schema.table`
    Ocsf table(String database, @Nullable String name, @Nullable String uid) {
        event.putObject("database").put("name", database).put("type_id", RELATIONAL);
        if (name != null && uid != null) {
            event.putObject("table").put("name", name).put("uid", uid);
        }
        return this;
    }

    Ocsf succeeded() {
        event.put("status_id", 1).put("action_id", 1);
        return this;
    }

    Ocsf failed(String code, @Nullable String detail) {
        event.put("status_id", 2).put("status_code", code);
        text(event, "status_detail", detail);
        return this;
    }

    Ocsf denied(String code, @Nullable String detail) {
        event.put("action_id", 2);
        return failed(code, detail);
    }

    /// What was asked; its `data` takes what OCSF has no name for.
    ObjectNode query(String uid, @Nullable String text) {
        ObjectNode query = event.putObject("query_info").put("uid", uid);
        text(query, "query_string", text);
        return query;
    }

    /// What we say about the event in our own words, where OCSF puts what it has no name for.
    ObjectNode gatehouse() {
        return event.withObject("/unmapped").withObject("/gatehouse");
    }

    ObjectNode done() {
        if (gatehouse().isEmpty()) {
            event.remove("unmapped");
        }
        return event;
    }

    private static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }
}
