package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Whom need-to-know lets hear of something, among those whose roles would.
///
/// @param only these alone; null for everybody
/// @param except none of these
public record Audience(@Nullable List<PersonId> only, List<PersonId> except) {
    public Audience {
        only = only == null ? null : List.copyOf(only);
        except = List.copyOf(except);
    }

    public boolean has(PersonId person) {
        return !except.contains(person) && (only == null || only.contains(person));
    }
}
