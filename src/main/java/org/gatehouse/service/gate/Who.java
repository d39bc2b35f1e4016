package org.gatehouse.service.gate;

import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Whom a gate's name means.
///
/// @param id null when it means nobody
/// @param refusal why it means nobody; null when it means somebody
public record Who(@Nullable PersonId id, @Nullable Answer refusal) {
    static Who is(PersonId id) {
        return new Who(id, null);
    }

    static Who nobody(Why why, String reason) {
        return new Who(null, Answer.denied(why, reason));
    }
}
