package org.gatehouse.service.events;

import java.time.Instant;
import org.gatehouse.model.PersonId;

/// An event in quarantine.
///
/// @param number names it for ever
/// @param format what it was read as
/// @param document what came
/// @param characters how long that is as a whole
public record Quarantined(
        long number, PersonId feed, Instant at, String format, String reason, String document, long characters) {}
