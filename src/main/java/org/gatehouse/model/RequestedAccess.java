package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When and how long the access is asked for.
///
/// @param start when it should begin by itself; null: the subject activates it when they need it
/// @param maxDuration how long it may last once activated
/// @param until the latest instant at which it may still be in force; null: no bound of its own
/// @param emergency break-glass: short, for pre-enrolled stewards only, reviewed afterwards
public record RequestedAccess(
        @Nullable Instant start,
        Duration maxDuration,
        @Nullable Instant until,
        boolean emergency) {}
