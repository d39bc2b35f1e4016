package org.gatehouse.service.records;

/// What a POST with an Idempotency-Key led to. Kept 24 hours.
///
/// @param fingerprint SHA-256 (hex) of method, path and body
/// @param resource the path of what it made or changed
public record IdempotentOutcome(String fingerprint, String resource) {}
