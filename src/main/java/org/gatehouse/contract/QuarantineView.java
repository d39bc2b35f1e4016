package org.gatehouse.contract;

import java.time.Instant;

/// An event that could not be understood.
///
/// @param number names it, for replay
/// @param format what it was read as: `ocsf`, `trino`, `pgaudit`
/// @param reason what is wrong
/// @param document what came
public record QuarantineView(long number, Instant at, String format, String reason, String document) {}
