package org.gatehouse.contract;

import java.time.Instant;
import org.gatehouse.ledger.EntryType;
import org.jspecify.annotations.Nullable;

/// One line of something's history, out of the ledger.
///
/// @param index its place in the ledger
/// @param actor null when time or a policy acted
/// @param words what happened, for a person, without the actor's name: "approved in slot security"
/// @param text the free text that goes with it, such as a reason; null when there is none or it was erased
public record HistoryEntry(
        long index,
        Instant at,
        EntryType type,
        @Nullable PersonRef actor,
        String words,
        @Nullable String text,
        String leafHash) {}
