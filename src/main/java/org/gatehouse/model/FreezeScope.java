package org.gatehouse.model;

/// What a freeze stops.
public enum FreezeScope {
    IDENTITY,
    ASSET,
    AFFILIATION,
    EVERYTHING
}
