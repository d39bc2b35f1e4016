package org.gatehouse.console.client;

import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// Which entries of the register of people; every part that is not null must hold.
///
/// @param text words found in name, id, title or team
/// @param role holds it, or one that includes it
public record PeopleQuery(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Affiliation affiliation,
        @Nullable PersonKind kind,
        @Nullable String team,
        @Nullable Boolean onDuty,
        @Nullable Boolean locked) {
    public static final PeopleQuery ALL = new PeopleQuery(null, null, null, null, null, null, null);
}
