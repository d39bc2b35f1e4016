package org.gatehouse.ledger;

/// What an entry is about.
///
/// @param kind `request`, `grant`, `review`, `freeze`, `budget`, `delegation`, `person`, `roster`, `asset`,
///         `policy`, `credential`, `gate`, `alert`, `suppression`, `incident`, `rule`
/// @param revision of the request or incident, else the version of the record
public record EntrySubject(String kind, String id, long revision) {}
