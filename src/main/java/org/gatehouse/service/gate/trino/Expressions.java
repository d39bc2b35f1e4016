package org.gatehouse.service.gate.trino;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.model.Mask;

/// Masks as SQL of Trino. What a mask cannot do to a type is masked by nothing at all: NULL.
final class Expressions {
    private final Function<String, byte[]> keys;

    /// @param keys a secret for a name, always the same for the same name
    Expressions(Function<String, byte[]> keys) {
        this.keys = keys;
    }

    /// @param type Trino's name of the column's type, `varchar(20)`
    /// @param scope within which equal values stay equal under a hash
    String of(Mask mask, String column, String type, String scope) {
        return switch (mask) {
            case NULL -> none(type);
            case PARTIAL -> isText(type) ? partial(quoted(column), type) : none(type);
            case HASH -> hash(quoted(column), type.toLowerCase(Locale.ROOT), scope);
        };
    }

    private static String none(String type) {
        return type.isEmpty() ? "NULL" : "CAST(NULL AS " + type + ")";
    }

    /// The last four characters of what is longer than that; nothing of what is not.
    private static String partial(String column, String type) {
        String text = "CAST(" + column + " AS varchar)";
        return "CAST(CASE WHEN length(" + text + ") > 4 THEN lpad(substr(" + text + ", -4), length(" + text
                + "), '*') ELSE lpad('', length(" + text + "), '*') END AS " + type + ")";
    }

    private String hash(String column, String type, String scope) {
        String key = HexFormat.of().formatHex(keys.apply("mask\n" + scope));
        String digest = "hmac_sha256(to_utf8(CAST(" + column + " AS varchar)), from_hex('" + key + "'))";
        if (isText(type)) {
            return "CAST(lower(to_hex(" + digest + ")) AS " + type + ")";
        }
        return type.equals("bigint") ? "from_big_endian_64(substr(" + digest + ", 1, 8))" : none(type);
    }

    private static boolean isText(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return name.startsWith("varchar") || name.startsWith("char(") || name.equals("char");
    }

    private static String quoted(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    /// The mask's expression, unless the column is shown as it is.
    Optional<String> of(Optional<Mask> mask, String column, String type, String scope) {
        return mask.map(one -> of(one, column, type, scope));
    }
}
