package org.gatehouse.console.submission;

import java.time.Instant;
import java.util.List;
import org.gatehouse.model.Ask;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// What a request may say that the form has no fields for: it is said above them. It is kept, so that a draft written
/// elsewhere is submitted as it was written, and what was denied is asked for through whom it was denied.
record Further(
        @Nullable Instant until,
        List<PersonId> actorChain,
        @Nullable GrantId extendsGrant,
        @Nullable RequestId supersedes) {
    static final Further NONE = new Further(null, List.of(), null, null);

    Further {
        actorChain = List.copyOf(actorChain);
    }

    static Further of(Ask ask) {
        return new Further(ask.requestedAccess().until(), ask.actorChain(), ask.extendsGrant(), ask.supersedes());
    }
}
