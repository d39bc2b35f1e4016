package org.gatehouse.service.events;

import java.time.Instant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.query.Query;
import org.jspecify.annotations.Nullable;

/// Which events.
///
/// @param from at this time or later
/// @param to before this time
/// @param onlyOf those that concern this person; null for everybody's
public record Criteria(
        Query query, Instant from, Instant to, @Nullable PersonId onlyOf) {}
