package org.gatehouse.model;

/// How an asset is guarded.
public enum DataClass {
    /// Open to any known, unlocked identity.
    PUBLIC,
    /// Agreed to flow, such as aggregated metrics; open to standing grants.
    EXCEPTED,
    /// Reached by grants only.
    PROTECTED
}
