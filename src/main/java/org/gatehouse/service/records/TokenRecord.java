package org.gatehouse.service.records;

import java.time.Instant;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A bearer token, by its hash: the token itself is stored nowhere.
///
/// @param sha256 hex
/// @param expiresAt null for never
public record TokenRecord(
        String sha256,
        PersonId person,
        Instant issuedAt,
        @Nullable Instant expiresAt) {}
