package org.gatehouse.service.events;

import java.time.Instant;

/// A place in a list of events, the newest first: after the event of this time and number.
public record Place(Instant time, long seq) {}
