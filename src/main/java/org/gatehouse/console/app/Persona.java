package org.gatehouse.console.app;

import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody the console can be at a service.
///
/// @param key their part in the demo team, "steward2"; empty for the bearer of a team's token
/// @param id null where only the token is known
/// @param token what they sign in with
record Persona(String key, @Nullable PersonId id, String token) {
    @Override
    public String toString() {
        return "Persona[" + key + ", " + id + "]"; // never the token
    }
}
