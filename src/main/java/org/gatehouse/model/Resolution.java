package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How something ended.
///
/// @param by the person who ended it; null when time or a policy did
public record Resolution(Instant at, @Nullable PersonId by, String reason) {}
