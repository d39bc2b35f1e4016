package org.gatehouse.service.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.model.Action;
import org.gatehouse.model.event.AccessEvent;
import org.gatehouse.model.event.EventClass;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads an OCSF 1.8.0 event of one of the [EventClass]es, with every member that OCSF requires.
final class OcsfMapping {
    private static final int NAME_MOST = 300;
    private static final int UID_MOST = 500;
    private static final int NAMES_MOST = 1_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private OcsfMapping() {}

    /// @throws FeedFaultException naming what is missing or wrong
    static AccessEvent event(JsonNode ocsf) throws FeedFaultException {
        EventClass type = type(ocsf);
        Operation operation = operation(ocsf, type);
        JsonNode ours = ocsf.path("unmapped").path("gatehouse");
        JsonNode data = ocsf.path("query_info").path("data");
        return new AccessEvent(
                text(ocsf, UID_MOST, "metadata", "uid"),
                type,
                operation,
                action(ours, operation),
                outcome(ocsf),
                time(ocsf),
                text(ocsf, NAME_MOST, "metadata", "product", "name"),
                user(ocsf),
                names(ours.path("actors"), "unmapped.gatehouse.actors"),
                asset(ocsf, type),
                Set.copyOf(new HashSet<>(names(data.path("columns"), "query_info.data.columns"))),
                data.has("unmasked") ? Set.copyOf(names(data.path("unmasked"), "query_info.data.unmasked")) : null,
                optional(ocsf, "actor", "app_name"),
                optional(ocsf, "src_endpoint", "ip"),
                rows(data),
                count(at(ocsf, "query_info", "bytes")),
                count(ocsf.path("duration")),
                statement(ocsf),
                ocsf.toString());
    }

    private static EventClass type(JsonNode ocsf) throws FeedFaultException {
        if (!ocsf.isObject()) {
            throw new FeedFaultException("An OCSF event is a JSON object");
        }
        EventClass type = EventClass.of(number(ocsf, "class_uid"))
                .orElseThrow(() ->
                        new FeedFaultException("class_uid is " + ocsf.path("class_uid") + "; taken are 6005 and 6003"));
        if (number(ocsf, "category_uid") != EventClass.CATEGORY) {
            throw new FeedFaultException(
                    "category_uid is not " + EventClass.CATEGORY + ", that of class " + type.uid());
        }
        number(ocsf, "severity_id");
        text(ocsf, NAME_MOST, "metadata", "version");
        object(ocsf, "src_endpoint");
        return type;
    }

    private static Operation operation(JsonNode ocsf, EventClass type) throws FeedFaultException {
        int activity = number(ocsf, "activity_id");
        if (number(ocsf, "type_uid") != type.uid() * 100 + activity) {
            throw new FeedFaultException("type_uid is not class_uid * 100 + activity_id");
        }
        return Operation.of(type, activity)
                .orElseThrow(
                        () -> new FeedFaultException("activity_id " + activity + " is not known in " + type.uid()));
    }

    /// A source may know better than OCSF's words what it was, an export for example.
    private static Action action(JsonNode ours, Operation operation) throws FeedFaultException {
        if (!ours.has("action")) {
            return operation.action();
        }
        String word = ours.path("action").asString("");
        for (Action action : Action.values()) {
            if (action.name().toLowerCase(Locale.ROOT).equals(word)) {
                return action;
            }
        }
        throw new FeedFaultException("unmapped.gatehouse.action is none of read, export, write, administer, deploy");
    }

    private static Outcome outcome(JsonNode ocsf) {
        if (ocsf.path("action_id").asInt(0) == 2) {
            return Outcome.DENIED;
        }
        return ocsf.path("status_id").asInt(0) == 2 ? Outcome.FAILED : Outcome.SUCCEEDED;
    }

    private static Instant time(JsonNode ocsf) throws FeedFaultException {
        JsonNode time = ocsf.path("time");
        if (!time.isIntegralNumber() || !time.canConvertToLong()) {
            throw new FeedFaultException("time is missing, or no whole number of milliseconds since 1970");
        }
        try {
            Instant instant = Instant.ofEpochMilli(time.longValue());
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw new FeedFaultException("time is no time: " + e.getMessage());
        }
        throw new FeedFaultException("time is " + time + ", which is not in this century");
    }

    private static String user(JsonNode ocsf) throws FeedFaultException {
        object(ocsf, "actor");
        String name = optional(ocsf, "actor", "user", "name");
        return name != null ? name : text(ocsf, NAME_MOST, "actor", "user", "uid");
    }

    private static String asset(JsonNode ocsf, EventClass type) throws FeedFaultException {
        return switch (type) {
            case DATASTORE -> dataAsset(ocsf);
            case API -> {
                text(ocsf, NAME_MOST, "api", "operation");
                JsonNode first = ocsf.path("resources").path(0);
                yield first(optional(first, "uid"), optional(first, "name"), optional(ocsf, "api", "service", "name"));
            }
        };
    }

    private static String dataAsset(JsonNode ocsf) throws FeedFaultException {
        if (!ocsf.path("database").isObject()
                && !ocsf.path("databucket").isObject()
                && !ocsf.path("table").isObject()) {
            throw new FeedFaultException("One of database, databucket and table must be there");
        }
        String database = optional(ocsf, "database", "name");
        String table = optional(ocsf, "table", "name");
        String both = database == null || table == null ? table : database + "." + table;
        return first(
                optional(ocsf, "table", "uid"),
                both,
                optional(ocsf, "databucket", "name"),
                optional(ocsf, "databucket", "uid"),
                database);
    }

    private static String first(@Nullable String... names) {
        for (String name : names) {
            if (name != null) {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private static @Nullable Long rows(JsonNode data) {
        Long rows = count(data.path("rows"));
        return rows != null ? rows : count(data.path("output_rows"));
    }

    private static @Nullable Long count(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0
                ? Long.valueOf(number.longValue())
                : null;
    }

    private static @Nullable String statement(JsonNode ocsf) {
        String statement = at(ocsf, "query_info", "query_string").asString("");
        if (statement.isEmpty()) {
            String operation = at(ocsf, "api", "operation").asString("");
            return operation.isEmpty() ? null : operation;
        }
        return statement.length() <= AccessEvent.STATEMENT_MOST
                ? statement
                : statement.substring(0, AccessEvent.STATEMENT_MOST - 1) + "…";
    }

    private static List<String> names(JsonNode list, String where) throws FeedFaultException {
        List<String> names = new ArrayList<>();
        for (JsonNode name : list.values()) {
            String text = name.asString("");
            if (text.isEmpty() || text.length() > NAME_MOST || names.size() == NAMES_MOST) {
                throw new FeedFaultException(where + " is a list of at most " + NAMES_MOST + " names");
            }
            names.add(CONTROL.matcher(text).replaceAll(" "));
        }
        return names;
    }

    private static int number(JsonNode ocsf, String name) throws FeedFaultException {
        JsonNode number = ocsf.path(name);
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            throw new FeedFaultException(name + " is missing, or no whole number");
        }
        return number.intValue();
    }

    private static void object(JsonNode ocsf, String name) throws FeedFaultException {
        if (!ocsf.path(name).isObject()) {
            throw new FeedFaultException(name + " is missing, or no object");
        }
    }

    private static String text(JsonNode ocsf, int most, String... way) throws FeedFaultException {
        String text = at(ocsf, way).asString("");
        if (text.isBlank() || text.length() > most) {
            throw new FeedFaultException(String.join(".", way) + " is missing, or longer than " + most + " characters");
        }
        return text;
    }

    /// A short text that may be missing; one that is too long is cut.
    private static @Nullable String optional(JsonNode ocsf, String... way) {
        String text = at(ocsf, way).asString("");
        if (text.isBlank()) {
            return null;
        }
        return text.length() <= NAME_MOST ? text : text.substring(0, NAME_MOST - 1) + "…";
    }

    /// Steps from member to member: a pointer would be compiled anew for each event.
    private static JsonNode at(JsonNode ocsf, String... way) {
        JsonNode node = ocsf;
        for (String member : way) {
            node = node.path(member);
        }
        return node;
    }
}
