package org.gatehouse.service.access;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Asset.Column;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.RegionId;

/// An asset as a line of CSV. Columns: `name`, `data_class`, `region`, `country`, `custodian`, and optionally
/// `kind` (table), `description`, `tags` (parted by spaces), `columns` (`name:type:tag+tag`, parted by `|`),
/// `rows`, `persons`.
final class AssetCsv {
    private AssetCsv() {}

    /// @throws IllegalArgumentException naming the column and what is wrong with it
    static Asset read(NamedCsvRecord line) {
        return new Asset(
                new AssetId(needed(line, "name")),
                1,
                constant(AssetKind.class, "kind", given(line, "kind", "table")),
                given(line, "description", ""),
                constant(DataClass.class, "data_class", needed(line, "data_class")),
                tags(given(line, "tags", ""), " "),
                new RegionId(needed(line, "region")),
                needed(line, "country"),
                needed(line, "custodian"),
                columns(given(line, "columns", "")),
                number(line, "rows"),
                number(line, "persons"));
    }

    private static String needed(NamedCsvRecord line, String column) {
        String value = given(line, column, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("The column " + column + " is missing or empty.");
        }
        return value;
    }

    private static String given(NamedCsvRecord line, String column, String otherwise) {
        String value = line.findField(column).orElse("").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static long number(NamedCsvRecord line, String column) {
        String value = given(line, column, "0");
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The column " + column + " holds \"" + value + "\", not a whole number.");
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String column, String value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "The column " + column + " holds \"" + value + "\"; it may be " + known + ".");
    }

    private static SortedSet<String> tags(String value, String separator) {
        SortedSet<String> tags = new TreeSet<>();
        for (String tag : value.split(java.util.regex.Pattern.quote(separator), -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags;
    }

    private static List<Column> columns(String value) {
        List<Column> columns = new ArrayList<>();
        for (String written : value.split("\\|", -1)) {
            if (!written.isBlank()) {
                String[] parts = written.strip().split(":", 3);
                String type = parts.length > 1 ? parts[1] : "varchar";
                columns.add(new Column(parts[0], type, tags(parts.length > 2 ? parts[2] : "", "+")));
            }
        }
        return columns;
    }
}
