package org.gatehouse.contract;

import org.gatehouse.model.incident.IncidentClock;

/// A clock of an incident and how it stands now.
public record ClockView(IncidentClock clock, IncidentClock.State state) {}
