package org.gatehouse.service.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// PostgreSQL's log with pgaudit's records in it, as jsonlog or csvlog; what is neither an audit record nor a
/// refusal is left out. The two records that pgaudit writes of one touch, for the session and for the object, are
/// one event when they arrive together.
public final class PgAuditReader implements EventReader {
    @Override
    public List<Parsed> read(String source, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        Touches touches = new Touches(source);
        if (text.stripLeading().startsWith("{")) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> json(line, touches));
        } else {
            PgCsv.read(text, log -> touches.add(log), touches.parsed::add);
        }
        return touches.parsed;
    }

    private static void json(String line, Touches touches) {
        try {
            touches.add(record(FeedJson.MAPPER.readTree(line), line));
        } catch (JacksonException e) {
            touches.parsed.add(new Parsed.Fault(FeedJson.cause(e) + ".", line));
        } catch (FeedFaultException e) {
            touches.parsed.add(new Parsed.Fault(e.reason() + ".", line));
        }
    }

    private static PgLogRecord record(JsonNode line, String written) throws FeedFaultException {
        String session = line.path("session_id").asString("");
        if (session.isEmpty()
                || !line.path("line_num").isIntegralNumber()
                || !line.path("message").isString()) {
            throw new FeedFaultException("session_id, line_num or message is missing: this is no record of jsonlog");
        }
        return new PgLogRecord(
                line.path("timestamp").asString(""),
                line.path("user").asString(null),
                line.path("dbname").asString(null),
                line.path("remote_host").asString(null),
                line.path("remote_port").isInt()
                        ? Integer.valueOf(line.path("remote_port").intValue())
                        : null,
                session,
                line.path("line_num").asLong(0),
                line.path("error_severity").asString(""),
                line.path("state_code").asString(null),
                line.path("message").asString(""),
                line.path("statement").asString(null),
                line.path("application_name").asString(null),
                written);
    }

    /// The events of one delivery, with twins found. Confined to one thread.
    private static final class Touches {
        private final String source;
        private final List<Parsed> parsed = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();

        Touches(String source) {
            this.source = source;
        }

        void add(PgLogRecord log) {
            try {
                if (log.isAudit()) {
                    touch(log, PgAuditEntry.parse(log.audit()));
                } else if (log.isRefusal()) {
                    parsed.add(OcsfReader.of(PgEvents.refused(source, log), log.written()));
                }
            } catch (FeedFaultException e) {
                parsed.add(new Parsed.Fault(e.reason() + ".", log.written()));
            }
        }

        /// Of twins the one for the session is kept, which counts rows, whichever came first.
        private void touch(PgLogRecord log, PgAuditEntry entry) throws FeedFaultException {
            Parsed event = OcsfReader.of(PgEvents.touched(source, log, entry), log.written());
            String key = log.session() + "/" + entry.twin();
            Integer place = entry.object() == null ? null : places.get(key);
            if (place == null) {
                places.put(key, parsed.size());
                parsed.add(event);
            } else if (entry.kind().equals("SESSION")) {
                parsed.set(place, event);
            }
        }
    }
}
