package org.gatehouse.service.records;

import java.time.Instant;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// How a gate has fared since it was first heard of, as it is kept from one start of the service to the next.
///
/// @param countedSince when it was first heard of
/// @param lastHeard when it last asked, fetched or acknowledged
/// @param indexVersion how many ledger entries the index took account of that last answered it; null before its
///         first question
/// @param decisions answers given
/// @param denials how many of them were no
/// @param unknownOperations how often it asked for what nobody knows
public record GateHealth(
        PersonId gate,
        Instant countedSince,
        Instant lastHeard,
        @Nullable Long indexVersion,
        long decisions,
        long denials,
        long unknownOperations) {}
