package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// The access that a denial lacked: what a request would have to ask for to cure it.
///
/// @param actorChain who acted for the subject, outermost first
/// @param country where they would reach it from; null when that is not known
public record NeededAccess(
        SubjectRef subject,
        List<AccessItem> items,
        List<PersonId> actorChain,
        @Nullable String country) {
    public NeededAccess {
        items = List.copyOf(items);
        actorChain = List.copyOf(actorChain);
    }
}
