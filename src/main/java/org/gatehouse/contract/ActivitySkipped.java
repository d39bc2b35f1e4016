package org.gatehouse.contract;

/// An event named `skipped` of `GET /v1/activity/stream`: its reader was too slow, or away for too long, and is not
/// sent these events. They are in `GET /v1/activity`.
///
/// @param matched how many events that fit were left out
public record ActivitySkipped(long matched) {}
