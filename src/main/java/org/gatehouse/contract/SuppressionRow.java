package org.gatehouse.contract;

import org.gatehouse.model.incident.Suppression;

/// A suppression with who answers for it.
public record SuppressionRow(Suppression suppression, PersonRef owner) {}
