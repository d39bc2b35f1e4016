package org.gatehouse.service.records;

import java.time.Instant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;

/// How often a gate was answered yes because of a grant.
///
/// @param first the first of those answers
/// @param last the latest
public record GateUse(PersonId gate, GrantId grant, long decisions, Instant first, Instant last) {
    /// Both together, of the same gate and grant.
    public GateUse plus(GateUse other) {
        return new GateUse(
                gate,
                grant,
                decisions + other.decisions,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
