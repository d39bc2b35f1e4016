package org.gatehouse.service.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.model.event.Operation;
import org.jspecify.annotations.Nullable;

/// What pgaudit says after `AUDIT: `.
///
/// @param kind `SESSION` or `OBJECT`: what made pgaudit log it
/// @param type pgaudit's class: `READ`, `WRITE`, `DDL`, `ROLE`, `FUNCTION`, `MISC`
/// @param object the qualified name; null when pgaudit names none
/// @param rows null when `pgaudit.log_rows` is off
record PgAuditEntry(
        String kind,
        String statementId,
        String substatementId,
        String type,
        String command,
        @Nullable String object,
        @Nullable String statement,
        @Nullable Long rows) {
    private static final int FIELDS = 9;
    private static final Pattern COPIED =
            Pattern.compile("(?i)^\\s*copy\\s+([A-Za-z0-9_.\"]{1,200})\\s*(\\(|to\\b|from\\b)");

    static PgAuditEntry parse(String csv) throws FeedFaultException {
        List<String> fields = fields(csv);
        if (fields.size() < FIELDS) {
            throw new FeedFaultException("pgaudit writes at least " + FIELDS + " fields; here are " + fields.size());
        }
        String statement = fields.get(7);
        return new PgAuditEntry(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4).toUpperCase(Locale.ROOT),
                object(fields.get(6), fields.get(4), statement),
                statement.startsWith("<") ? null : statement,
                fields.size() > FIELDS ? rows(fields.get(9)) : null);
    }

    Operation operation() {
        return switch (type) {
            case "READ" -> command.equals("COPY") ? Operation.READ : Operation.QUERY;
            case "WRITE" -> written();
            case "FUNCTION" -> Operation.QUERY;
            case "DDL" -> defined();
            default -> Operation.OTHER;
        };
    }

    /// The act where OCSF's word for the operation says too little; null where it does not.
    @Nullable
    String action() {
        return switch (type) {
            case "READ" -> command.equals("COPY") ? "export" : null;
            case "WRITE", "FUNCTION" -> null;
            default -> "administer";
        };
    }

    /// What two records of one touch have in common: pgaudit writes one for the session and one for the object.
    String twin() {
        return statementId + "/" + substatementId + "/" + (object == null ? "" : object);
    }

    private Operation written() {
        return switch (command) {
            case "UPDATE" -> Operation.UPDATE;
            case "DELETE", "TRUNCATE TABLE" -> Operation.DELETE;
            default -> Operation.WRITE;
        };
    }

    private Operation defined() {
        if (command.startsWith("CREATE")) {
            return Operation.CREATE;
        }
        return command.startsWith("DROP") ? Operation.DELETE : Operation.UPDATE;
    }

    /// pgaudit names no object for COPY, though its statement does.
    private static @Nullable String object(String named, String command, String statement) {
        if (!named.isEmpty()) {
            return named;
        }
        Matcher copied = COPIED.matcher(statement);
        return command.equalsIgnoreCase("COPY") && copied.find()
                ? copied.group(1).replace("\"", "")
                : null;
    }

    private static @Nullable Long rows(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static List<String> fields(String csv) throws FeedFaultException {
        try (CsvReader<CsvRecord> reader = PgCsv.records(csv)) {
            Iterator<CsvRecord> records = reader.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException | UncheckedIOException | java.io.IOException e) {
            throw new FeedFaultException("What follows AUDIT: is not CSV");
        }
    }
}
