package org.gatehouse.console.request;

import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict;

/// What the reader can do about the request in the middle now.
///
/// @param approve fill a seat, as asked or narrower
/// @param asItStands fill a seat without narrowing anything first
/// @param deny deny it, ask about it, or step aside: none of which takes a seat
/// @param standIn decide in the place of an absent colleague
/// @param answer answer what was asked about one's own request
record Powers(boolean approve, boolean asItStands, boolean deny, boolean standIn, boolean answer) {
    static final Powers NONE = new Powers(false, false, false, false, false);

    static Powers of(RequestView view, PersonId me) {
        RequestStatus status = view.row().status();
        boolean party = view.row().parties().contains(me);
        boolean asked = view.request().questions().stream().anyMatch(Question::open);
        boolean approve = view.mayDecide() && status == RequestStatus.PENDING;
        return new Powers(
                approve,
                approve && !isBeyondPolicy(view),
                view.mayDeny() && status.isOpen(),
                view.mayDeny() && status.isOpen() && !view.inPlaceOf().isEmpty(),
                party && asked && status.isOpen());
    }

    /// Whether the policy lets it pass only under narrower terms than those on the table.
    private static boolean isBeyondPolicy(RequestView view) {
        return view.request().terms() == null && view.row().outcome() == Verdict.Outcome.NARROW;
    }
}
