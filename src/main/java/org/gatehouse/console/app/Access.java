package org.gatehouse.console.app;

import java.net.URI;
import java.util.List;
import org.gatehouse.console.app.Origin.Demo;

/// A service that answers, and who one can be there.
///
/// @param origin where it was found
/// @param service its address
/// @param personas at least one; the first is the one to begin with
record Access(Origin origin, URI service, List<Persona> personas) {
    Access {
        personas = List.copyOf(personas);
        if (personas.isEmpty()) {
            throw new IllegalArgumentException("Nobody can sign in at " + service);
        }
    }

    boolean isDemo() {
        return origin instanceof Demo;
    }
}
