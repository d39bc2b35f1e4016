package org.gatehouse.contract;

import java.time.Instant;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.jspecify.annotations.Nullable;

/// One change, as `GET /v1/stream` tells it. The event's id is the ledger index, its name the entry type.
///
/// @param words what happened, without the actor's name
/// @param request the row as it now is, when a request changed
/// @param grant the grant as it now is, when one changed
/// @param person the person as they now are, when one changed
/// @param audience whom need-to-know lets hear of it; null when it has nothing to say
public record StreamEvent(
        long index,
        Instant at,
        EntryType type,
        @Nullable PersonRef actor,
        EntrySubject subject,
        String words,
        @Nullable RequestRow request,
        @Nullable Grant grant,
        @Nullable Person person,
        @Nullable Audience audience) {
    /// One that everybody may hear of whose roles say so.
    public StreamEvent(
            long index,
            Instant at,
            EntryType type,
            @Nullable PersonRef actor,
            EntrySubject subject,
            String words,
            @Nullable RequestRow request,
            @Nullable Grant grant,
            @Nullable Person person) {
        this(index, at, type, actor, subject, words, request, grant, person, null);
    }
}
