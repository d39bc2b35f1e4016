package org.gatehouse.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One approve / deny by one person on one exact revision of a request.
///
/// @param onBehalfOf the absent colleague whose delegate decides; the delegate must be eligible alone
/// @param slot the slot it fills now; null when it fills none (a denial, an abstention, a voided approval)
/// @param terms the narrowed terms it gives; null for the terms on the table
/// @param conflictDeclaration the conflict, with `ABSTAIN_CONFLICT`
/// @param secondsOnRequest how long the request was open before the person, 0 when unknown
/// @param digest what it signs; counted only while it equals the request's digest
/// @param keyId the approver's key; null while decisions are not signed
/// @param envelope the DSSE envelope; null while decisions are not signed
/// @param voided why it no longer counts; null while it does
public record Decision(
        DecisionId id,
        RequestId request,
        int revision,
        PersonId person,
        @Nullable PersonId onBehalfOf,
        @Nullable String slot,
        Choice choice,
        String reason,
        @Nullable Terms terms,
        @Nullable String conflictDeclaration,
        long secondsOnRequest,
        AuthStrength authentication,
        String digest,
        @Nullable String keyId,
        @Nullable String envelope,
        Instant at,
        @Nullable String voided) {
    /// Whether it counts towards the slots of a request that now bears this digest.
    public boolean countsFor(String requestDigest) {
        return choice == Choice.APPROVE && voided == null && digest.equals(requestDigest);
    }

    public Decision voided(String why) {
        return new Decision(
                id,
                request,
                revision,
                person,
                onBehalfOf,
                null,
                choice,
                reason,
                terms,
                conflictDeclaration,
                secondsOnRequest,
                authentication,
                digest,
                keyId,
                envelope,
                at,
                why);
    }

    public Decision inSlot(@Nullable String newSlot) {
        return new Decision(
                id,
                request,
                revision,
                person,
                onBehalfOf,
                newSlot,
                choice,
                reason,
                terms,
                conflictDeclaration,
                secondsOnRequest,
                authentication,
                digest,
                keyId,
                envelope,
                at,
                voided);
    }
}
