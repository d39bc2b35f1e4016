package org.gatehouse.service.feed;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.model.event.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Records of PostgreSQL's log as OCSF events.
final class PgEvents {
    private static final Pattern REFUSED = Pattern.compile(
            "permission denied for (?:table|view|materialized view|sequence|relation|foreign table) \"?([^\"]{1,200})\"?");

    private PgEvents() {}

    /// A touch that pgaudit recorded.
    static JsonNode touched(String source, PgLogRecord log, PgAuditEntry entry) throws FeedFaultException {
        Ocsf event = event(source, log, entry.operation(), entry.kind()).succeeded();
        on(event, log, entry.object());
        String action = entry.action();
        if (action != null) {
            event.gatehouse().put("action", action);
        }
        ObjectNode data = event.query(
                        log.session() + "/" + entry.statementId() + "/" + entry.substatementId(), entry.statement())
                .putObject("data");
        data.put("pgaudit_class", entry.type()).put("command", entry.command());
        Long rows = entry.rows();
        if (rows != null) {
            data.put("rows", rows.longValue());
        }
        return event.done();
    }

    /// A statement that the database refused, which pgaudit does not record.
    static JsonNode refused(String source, PgLogRecord log) throws FeedFaultException {
        Ocsf event = event(source, log, refusedOperation(log), log.severity()).denied("42501", log.message());
        Matcher named = REFUSED.matcher(log.message());
        on(event, log, named.find() ? named.group(1) : null);
        event.query(log.session() + "/" + log.line(), log.statement());
        return event.done();
    }

    private static Ocsf event(String source, PgLogRecord log, Operation operation, String code)
            throws FeedFaultException {
        String user = log.user();
        return Ocsf.datastore(
                        "pg:" + source + ":" + log.session() + ":" + log.line(), operation, PgTime.parse(log.time()))
                .product("PostgreSQL", "PostgreSQL Global Development Group", null)
                .log("postgresql", "pgaudit", code)
                .sequence(log.line())
                .actor(user == null ? "postgres" : user, List.of(), log.session(), log.application())
                .from(log.host(), log.port())
                .at(source);
    }

    private static void on(Ocsf event, PgLogRecord log, @Nullable String object) {
        String database = log.database() == null ? "postgres" : log.database();
        if (object == null) {
            event.table(database, null, null);
        } else {
            event.table(database, object.substring(object.lastIndexOf('.') + 1), database + "." + object);
        }
    }

    private static Operation refusedOperation(PgLogRecord log) {
        String statement = log.statement() == null ? "" : log.statement().stripLeading();
        String verb = statement.split("[\\s;(]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "SELECT", "WITH", "TABLE", "EXECUTE", "COPY", "FETCH" -> Operation.QUERY;
            case "INSERT" -> Operation.WRITE;
            case "UPDATE", "MERGE" -> Operation.UPDATE;
            case "DELETE", "TRUNCATE" -> Operation.DELETE;
            default -> Operation.OTHER;
        };
    }
}
