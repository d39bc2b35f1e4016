package org.gatehouse.model;

/// What the data is needed for.
///
/// @param detail a few words, at most 200 characters
public record Purpose(PurposeType type, String detail) {}
