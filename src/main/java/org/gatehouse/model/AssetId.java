package org.gatehouse.model;

/// The id of a data asset by its full name, `catalog.schema.table` (tables), or a bucket's or service's name.
/// Shape: lower case, at most 200 characters.
public record AssetId(String value) implements Id {
    public AssetId {
        Id.check("AssetId", "[a-z0-9_][a-z0-9_./:-]{0,199}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
