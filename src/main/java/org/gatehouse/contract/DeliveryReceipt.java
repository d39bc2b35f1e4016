package org.gatehouse.contract;

/// What became of a delivery; all of it is durable.
///
/// @param stored events that are new
/// @param duplicates events that were there already
/// @param quarantined events that cannot be understood, which are kept
public record DeliveryReceipt(int stored, int duplicates, int quarantined) {}
