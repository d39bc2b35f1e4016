package org.gatehouse.model;

/// What somebody asks to do with an asset, or does.
public enum Action {
    READ,
    /// Copying data out of where it is guarded: files, CREATE TABLE AS, INSERT SELECT out of protected data.
    EXPORT,
    WRITE,
    ADMINISTER,
    DEPLOY
}
