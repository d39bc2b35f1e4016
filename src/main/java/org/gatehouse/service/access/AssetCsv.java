package org.gatehouse.service.access;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.RegionId;

/// Reads assets from CSV (RFC 4180, UTF-8) with a header. The columns, in any order:
///
/// | column | holds |
/// |---|---|
/// | `name` | the id: `catalog.schema.table`, a bucket or a service |
/// | `kind` | `table`, `bucket` or `service` |
/// | `data_class` | `public`, `excepted` or `protected` |
/// | `region` | `us-va` |
/// | `country` | where the region is: `US` |
/// | `custodian` | who holds the storage |
/// | `tags` | optional: `contact\|location` |
/// | `columns` | optional: `name:type:tag\|tag`, one after the other between `;` |
/// | `description` | optional |
/// | `rows`, `persons` | optional, whole numbers |
final class AssetCsv {
    private static final Set<String> NEEDED = Set.of("name", "kind", "data_class", "region", "country", "custodian");
    private static final Set<String> OPTIONAL = Set.of("tags", "columns", "description", "rows", "persons");

    private AssetCsv() {}

    /// Hands on each line. A line that cannot be told apart from the next ends the reading, and is handed on as
    /// bad.
    ///
    /// @throws Refusal `MALFORMED` when the header lacks a column or has one that is not known
    static void read(Reader text, Consumer<AssetLine> lines) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofNamedCsvRecord(text)) {
            read(csv.iterator(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Iterator<NamedCsvRecord> records, Consumer<AssetLine> lines) {
        long last = 1;
        try {
            boolean checked = false;
            while (records.hasNext()) {
                NamedCsvRecord row = records.next();
                if (!checked) {
                    checkHeader(row.getHeader());
                    checked = true;
                }
                last = row.getStartingLineNumber();
                lines.accept(line(row));
            }
        } catch (CsvParseException e) {
            lines.accept(AssetLine.bad(
                    (int) last + 1, "", "This line is no CSV, so nothing from here on was read: " + e.getMessage()));
        }
    }

    private static void checkHeader(List<String> header) {
        List<String> wrong = new ArrayList<>();
        NEEDED.stream().filter(name -> !header.contains(name)).sorted().forEach(name -> wrong.add("lacks " + name));
        header.stream()
                .filter(name -> !NEEDED.contains(name) && !OPTIONAL.contains(name))
                .forEach(name -> wrong.add("has the unknown " + name));
        if (!wrong.isEmpty()) {
            throw new Refusal(
                    ErrorCode.MALFORMED,
                    "The header " + String.join(", ", wrong) + ". Known columns: "
                            + String.join(", ", new TreeSet<>(both(NEEDED, OPTIONAL))) + ".");
        }
    }

    private static Collection<String> both(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static AssetLine line(NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        String name = row.getField("name").strip();
        try {
            return AssetLine.of(line, asset(row, name));
        } catch (IllegalArgumentException e) {
            return AssetLine.bad(line, name, String.valueOf(e.getMessage()));
        }
    }

    /// @throws IllegalArgumentException naming the field that is wrong
    private static Asset asset(NamedCsvRecord row, String name) {
        return new Asset(
                new AssetId(name),
                1,
                choice("kind", AssetKind.class, row),
                optional(row, "description"),
                choice("data_class", DataClass.class, row),
                words(optional(row, "tags")),
                new RegionId(row.getField("region").strip()),
                row.getField("country").strip(),
                row.getField("custodian").strip(),
                columns(optional(row, "columns")),
                number(row, "rows"),
                number(row, "persons"));
    }

    private static String optional(NamedCsvRecord row, String field) {
        return row.findField(field).orElse("").strip();
    }

    private static <E extends Enum<E>> E choice(String field, Class<E> type, NamedCsvRecord row) {
        String text = row.getField(field).strip();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is no " + field + ".");
    }

    private static long number(NamedCsvRecord row, String field) {
        String text = optional(row, field);
        if (!text.isEmpty() && !text.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("\"" + text + "\" in " + field + " is no whole number.");
        }
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static SortedSet<String> words(String text) {
        return new TreeSet<>(Stream.of(text.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static List<Asset.Column> columns(String text) {
        return Stream.of(text.split(";", -1))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .map(AssetCsv::column)
                .toList();
    }

    private static Asset.Column column(String text) {
        String[] parts = text.split(":", 3);
        return new Asset.Column(
                parts[0].strip(),
                parts.length > 1 ? parts[1].strip() : "",
                parts.length > 2 ? words(parts[2]) : new TreeSet<>());
    }
}
