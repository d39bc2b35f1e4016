package org.gatehouse.service.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's csvlog, by the columns that its documentation lists.
final class PgCsv {
    private static final int FIELDS = 23;

    private PgCsv() {}

    static CsvReader<CsvRecord> records(String csv) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv);
    }

    /// Hands on each record, or why there is none. What follows a record that cannot be told apart is not read.
    static void read(String csv, Consumer<PgLogRecord> records, Consumer<Parsed.Fault> faults) {
        try (CsvReader<CsvRecord> reader = records(csv)) {
            Iterator<CsvRecord> lines = reader.iterator();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                try {
                    records.accept(record(line.getFields()));
                } catch (FeedFaultException e) {
                    faults.accept(new Parsed.Fault(e.reason() + ".", written(line.getFields())));
                }
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            faults.accept(new Parsed.Fault("It is not CSV: " + e.getMessage(), csv));
        }
    }

    private static PgLogRecord record(List<String> fields) throws FeedFaultException {
        if (fields.size() < FIELDS) {
            throw new FeedFaultException(
                    "A record of csvlog has at least " + FIELDS + " fields; here are " + fields.size());
        }
        String from = fields.get(4);
        int colon = from.lastIndexOf(':');
        boolean ported = colon > 0 && from.substring(colon + 1).matches("[0-9]{1,5}");
        return new PgLogRecord(
                fields.get(0),
                given(fields.get(1)),
                given(fields.get(2)),
                given(ported ? from.substring(0, colon) : from),
                ported ? Integer.valueOf(from.substring(colon + 1)) : null,
                fields.get(5),
                line(fields.get(6)),
                fields.get(11),
                fields.get(12).equals("00000") ? null : given(fields.get(12)),
                fields.get(13),
                given(fields.get(19)),
                given(fields.get(22)),
                written(fields));
    }

    /// The record as it can be read again.
    private static String written(List<String> fields) {
        return fields.stream()
                .map(field -> field.isEmpty() ? "" : "\"" + field.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static long line(String text) throws FeedFaultException {
        if (!text.matches("[0-9]{1,18}")) {
            throw new FeedFaultException("The seventh field is not the number of a line");
        }
        return Long.parseLong(text);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
