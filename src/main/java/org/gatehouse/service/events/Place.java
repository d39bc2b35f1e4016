package org.gatehouse.service.events;

import java.time.Instant;
import org.gatehouse.model.event.Activity;

/// A place in a list of events, the newest first: after the event of this time and number.
public record Place(Instant time, long seq) {
    public static Place of(Activity event) {
        return new Place(event.time(), event.seq());
    }
}
