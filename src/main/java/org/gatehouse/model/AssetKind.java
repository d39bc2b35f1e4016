package org.gatehouse.model;

/// What an asset is.
public enum AssetKind {
    TABLE,
    BUCKET,
    SERVICE
}
