package org.gatehouse.model.event;

/// What an event went over although there was a grant for it.
public enum Over {
    /// The rows that the grant allows: by itself, which makes it uncovered, or together with what was read under the
    /// grant before, as far as that was known when the event arrived.
    LIMIT
}
