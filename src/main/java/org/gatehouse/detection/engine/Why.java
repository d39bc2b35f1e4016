package org.gatehouse.detection.engine;

/// One thing that made a rule match.
///
/// @param search the search identifier that it stands in
/// @param field empty for a keyword
/// @param asked in words
/// @param value what the event says; empty when it says nothing
public record Why(String search, String field, String asked, String value) {}
