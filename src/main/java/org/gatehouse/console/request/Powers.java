package org.gatehouse.console.request;

import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestStatus;

/// What the reader can do about the request in the middle now.
///
/// @param approve fill a seat, as asked or narrower
/// @param deny deny it, ask about it, or step aside: none of which takes a seat
/// @param standIn decide in the place of an absent colleague
/// @param answer answer what was asked about one's own request
record Powers(boolean approve, boolean deny, boolean standIn, boolean answer) {
    static final Powers NONE = new Powers(false, false, false, false);

    static Powers of(RequestView view, PersonId me) {
        RequestStatus status = view.row().status();
        boolean party = view.row().parties().contains(me);
        boolean asked = view.request().questions().stream().anyMatch(Question::open);
        return new Powers(
                view.mayDecide() && status == RequestStatus.PENDING,
                view.mayDeny() && status.isOpen(),
                view.mayDeny() && status.isOpen() && !view.inPlaceOf().isEmpty(),
                party && asked && status.isOpen());
    }
}
