package org.gatehouse.service.incident;

/// Everything that can be done with alerts.
///
/// @param raise where rules bring what they found
public record AlertDesk(Alerts raise, AlertActs acts, AlertLists lists, Suppressions suppressions) {}
