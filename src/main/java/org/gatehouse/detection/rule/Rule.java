package org.gatehouse.detection.rule;

import org.gatehouse.detection.event.LogSource;

/// A rule over single events.
///
/// @param alone whether its matches are findings of their own; not so when a correlation alone asks for them
public record Rule(About about, LogSource source, Expr condition, boolean alone) {}
