package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A request with everything a steward needs to decide it.
///
/// @param assets the register's entries of the items' assets
/// @param people everybody named anywhere in this view
/// @param history oldest first
/// @param mayDecide whether the reader may fill a seat now
/// @param whyNot why they may not; null when they may
/// @param mayDeny whether the reader may deny it, ask about it or step aside now: that takes no seat
/// @param inPlaceOf colleagues in whose place the reader may decide on it now, by a delegation in force
public record RequestView(
        AccessRequest request,
        RequestRow row,
        List<Asset> assets,
        List<PersonRef> people,
        List<Decision> decisions,
        List<CommentView> comments,
        List<HistoryEntry> history,
        @Nullable Grant grant,
        RequestContext context,
        boolean mayDecide,
        @Nullable String whyNot,
        boolean mayDeny,
        List<PersonId> inPlaceOf) {
    public RequestView {
        assets = List.copyOf(assets);
        people = List.copyOf(people);
        decisions = List.copyOf(decisions);
        comments = List.copyOf(comments);
        history = List.copyOf(history);
        inPlaceOf = List.copyOf(inPlaceOf);
    }
}
