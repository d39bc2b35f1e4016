package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a data asset by its full name, `catalog.schema.table` (tables), or a bucket's or service's name.
/// Shape: lower case, at most 200 characters.
///
/// `catalog.schema.*` asks for every asset under that name. Nothing is registered by such a name, and nothing is
/// granted by it: what it stands for is written out when it is asked for.
public record AssetId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9_][a-z0-9_./:-]{0,199}(\\.\\*)?");
    private static final String ALL = ".*";

    public AssetId {
        Id.check("AssetId", SHAPE, value);
    }

    public boolean isWildcard() {
        return value.endsWith(ALL);
    }

    /// What the names of all that a wildcard stands for begin with: `catalog.schema.`
    public String above() {
        return value.substring(0, value.length() - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
