package org.gatehouse.console.kit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// The records of a table as they stood when it was asked for, to be written as CSV (RFC 4180) on any thread.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tab or a line break is written behind a `'`: spreadsheets would
/// take it for a formula, and what people typed into a request must not run on the machine of whoever exports it.
public final class RecordCsv<T> {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final List<RecordColumn<T>> columns;
    private final List<T> records;

    /// @param columns in their order
    /// @param records in their order; copied
    public RecordCsv(List<RecordColumn<T>> columns, List<T> records) {
        this.columns = List.copyOf(columns);
        this.records = List.copyOf(records);
    }

    /// How many records will be written, the line of titles aside.
    public int size() {
        return records.size();
    }

    /// Writes titles and records; the writer is left open.
    ///
    /// @throws IOException as the writer does
    public void writeTo(Writer target) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().build(target);
            csv.writeRecord(columns.stream().map(column -> safe(column.title())).toList());
            for (T item : records) {
                csv.writeRecord(columns.stream()
                        .map(column -> safe(column.export().apply(item)))
                        .toList());
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
