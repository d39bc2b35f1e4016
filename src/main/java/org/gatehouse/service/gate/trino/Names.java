package org.gatehouse.service.gate.trino;

import java.util.Optional;
import org.gatehouse.model.AssetId;

/// Trino's names.
final class Names {
    private static final String INFORMATION_SCHEMA = ".information_schema";

    private Names() {}

    /// Empty for what cannot be an asset's name.
    static Optional<AssetId> asset(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(new AssetId(name));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /// Schemas of Trino itself, whose rows it filters by asking about each thing that they name.
    static boolean isMetadataSchema(String schema) {
        return schema.endsWith(INFORMATION_SCHEMA) || schema.equals("system.jdbc");
    }

    static boolean isMetadata(String table) {
        int dot = table.lastIndexOf('.');
        return dot > 0 && isMetadataSchema(table.substring(0, dot));
    }
}
