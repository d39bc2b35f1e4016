package org.gatehouse.service.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.model.event.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One query of Trino that is over, as OCSF events.
final class TrinoQuery {
    private static final int PERMISSION_DENIED = 4;
    private static final Pattern SCHEMA = Pattern.compile(
            "(?i)^\\s*(?:create|drop|alter)\\s+schema\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?([a-z0-9_]{1,100})\\.([a-z0-9_]{1,100})");
    private static final Pattern ONLY_ASKS = Pattern.compile("(?i)^\\s*(?:select|with|values|show|describe|explain|use"
            + "|set|reset|prepare|execute|deallocate|start|commit|rollback)\\b");
    private static final Pattern TABLE_FUNCTION = Pattern.compile("(?i)\\btable\\s*\\(");

    private final String source;
    private final JsonNode query;
    private final String id;
    private final long began;
    private final long ended;
    private final List<TrinoTable> outputs;

    /// @throws FeedFaultException when it lacks what makes it a query
    TrinoQuery(String source, JsonNode query) throws FeedFaultException {
        this.source = source;
        this.query = query;
        this.id = query.at("/metadata/queryId").asString("");
        if (id.isEmpty() || query.at("/context/user").asString("").isEmpty()) {
            throw new FeedFaultException("metadata.queryId or context.user is missing: this is no event of Trino");
        }
        this.began = time("createTime");
        this.ended = time("endTime");
        this.outputs = TrinoTable.written(query);
    }

    /// Whether the event tells the end of a query, not its beginning.
    static boolean isOver(JsonNode query) {
        return query.has("endTime")
                || query.has("statistics")
                || !query.path("metadata").isObject();
    }

    List<JsonNode> events() {
        List<JsonNode> events = new ArrayList<>();
        List<TrinoTable> inputs = TrinoTable.read(query);
        inputs.forEach(table -> events.add(input(table)));
        outputs.forEach(table -> events.add(output(table, ":write")));
        if (events.isEmpty()) {
            tablesOfText().forEach(table -> events.add(output(table, "")));
        }
        if (events.isEmpty()) {
            events.add(withoutTable());
        }
        return events;
    }

    /// A statement that names no table.
    private JsonNode withoutTable() {
        Ocsf event = event(written(), "").table(reached(), null, null);
        if (isDefinition()) {
            event.gatehouse().put("action", "administer");
        }
        event.query(id, text());
        return event.done();
    }

    /// What a statement without a table reaches: the schema that it is about, Trino's own catalogue, or we cannot tell.
    private String reached() {
        Matcher schema = SCHEMA.matcher(text());
        if (schema.find()) {
            return schema.group(1) + "." + schema.group(2);
        }
        boolean onlyAsks = ONLY_ASKS.matcher(text()).find()
                && !TABLE_FUNCTION.matcher(text()).find();
        return onlyAsks ? "system" : "trino";
    }

    private String text() {
        return query.at("/metadata/query").asString("");
    }

    private JsonNode input(TrinoTable table) {
        Ocsf event = event(Operation.QUERY, ":" + table.fullName());
        if (!outputs.isEmpty() && !table.isCatalogue()) {
            event.gatehouse().put("action", "export");
        }
        return onTable(event, table, outputs.isEmpty() ? "outputRows" : "writtenRows", "outputBytes");
    }

    private JsonNode output(TrinoTable table, String suffix) {
        Operation operation = written();
        Ocsf event = event(operation, ":" + table.fullName() + suffix);
        if (isDefinition()) {
            event.gatehouse().put("action", "administer");
        }
        return onTable(event, table, operation == Operation.QUERY ? "outputRows" : "writtenRows", "writtenBytes");
    }

    private JsonNode onTable(Ocsf event, TrinoTable table, String rows, String bytes) {
        event.table(table.database(), table.table(), table.fullName());
        ObjectNode asked = event.query(id, text());
        copy(asked, "bytes", bytes);
        ObjectNode data = asked.putObject("data");
        names(data, "columns", table.columns());
        if (table.detailed()) {
            Set<String> unmasked = new LinkedHashSet<>(table.columns());
            unmasked.removeAll(table.masked());
            names(data, "masked", table.masked());
            var shown = data.putArray("unmasked");
            unmasked.forEach(shown::add);
        }
        names(data, "row_filters", table.filters());
        copy(data, "rows", rows);
        copy(data, "physical_input_rows", "physicalInputRows");
        text(data, "query_type", query.at("/context/queryType").asString(""));
        return event.done();
    }

    private Ocsf event(Operation operation, String suffix) {
        JsonNode context = query.path("context");
        Ocsf event = Ocsf.datastore("trino:" + source + ":" + id + suffix, operation, ended)
                .product("Trino", "Trino Software Foundation", absent(context, "serverVersion"))
                .log("trino.query_completed", "http-event-listener", "QueryCompletedEvent")
                .original(id)
                .actor(context.path("user").asString(), actors(context), null, absent(context, "source"))
                .from(absent(context, "remoteClientAddress"), null)
                .at(source)
                .took(began, ended);
        return outcome(event);
    }

    private Ocsf outcome(Ocsf event) {
        JsonNode failure = query.path("failureInfo");
        if (!failure.isObject()) {
            return event.succeeded();
        }
        String code = failure.at("/errorCode/name").asString("FAILED");
        String detail = absent(failure, "failureMessage");
        return isDenied() ? event.denied(code, detail) : event.failed(code, detail);
    }

    /// Who acted as the user: whoever signed in, then whoever they first were within the session.
    private static Set<String> actors(JsonNode context) {
        String user = context.path("user").asString("");
        Set<String> actors = new LinkedHashSet<>();
        for (String member : List.of("principal", "originalUser")) {
            String name = context.path(member).asString("");
            if (!name.isEmpty() && !name.equals(user)) {
                actors.add(name);
            }
        }
        return actors;
    }

    private List<TrinoTable> tablesOfText() {
        List<TrinoTable> named =
                TrinoTable.named(query.at("/failureInfo/failureMessage").asString(""));
        return named.isEmpty() ? TrinoTable.named(text()) : named;
    }

    private boolean isDenied() {
        return query.at("/failureInfo/errorCode/code").asInt(0) == PERMISSION_DENIED;
    }

    private Operation written() {
        String type = updateType();
        if (type.startsWith("CREATE")) {
            return Operation.CREATE;
        }
        if (type.startsWith("DELETE") || type.startsWith("DROP") || type.startsWith("TRUNCATE")) {
            return Operation.DELETE;
        }
        if (type.startsWith("UPDATE") || type.startsWith("MERGE") || type.startsWith("ALTER")) {
            return Operation.UPDATE;
        }
        return type.isEmpty() || type.equals("SELECT") || type.equals("DESCRIBE") ? Operation.QUERY : Operation.WRITE;
    }

    /// Whether it changes what tables there are, rather than what is in them.
    private boolean isDefinition() {
        return query.at("/context/queryType").asString("").equals("DATA_DEFINITION");
    }

    private String updateType() {
        String type = query.at("/metadata/updateType").asString("");
        String known = type.isEmpty() ? query.at("/context/queryType").asString("") : type;
        return known.equals("DATA_DEFINITION") ? "" : known.toUpperCase(Locale.ROOT);
    }

    private long time(String member) throws FeedFaultException {
        JsonNode time = query.path(member);
        if (time.isNumber()) {
            return Math.round(time.asDouble() * 1_000);
        }
        try {
            return Instant.parse(time.asString("")).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new FeedFaultException(member + " is neither a time nor a number of seconds since 1970");
        }
    }

    private void copy(ObjectNode to, String name, String statistic) {
        JsonNode value = query.path("statistics").path(statistic);
        if (value.isIntegralNumber()) {
            to.set(name, value);
        }
    }

    private static void names(ObjectNode to, String name, Iterable<String> names) {
        if (names.iterator().hasNext()) {
            var list = to.putArray(name);
            names.forEach(list::add);
        }
    }

    private static void text(ObjectNode to, String name, String text) {
        if (!text.isEmpty()) {
            to.put(name, text);
        }
    }

    private static @Nullable String absent(JsonNode node, String member) {
        String text = node.path(member).asString("");
        return text.isEmpty() ? null : text;
    }
}
