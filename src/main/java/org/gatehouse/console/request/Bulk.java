package org.gatehouse.console.request;

import java.util.List;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict;

/// What can be done about several requests at once. Pure.
///
/// @param rows all that are chosen
/// @param deniable those that the reader may deny or hand over
/// @param approvable those that the policy lets be approved without looking at each
record Bulk(List<RequestRow> rows, List<RequestRow> deniable, List<RequestRow> approvable) {
    static final Bulk NONE = new Bulk(List.of(), List.of(), List.of());

    static Bulk of(List<RequestRow> rows, Me me) {
        List<RequestRow> deniable =
                rows.stream().filter(row -> mayDeny(row, me)).toList();
        List<RequestRow> approvable = deniable.stream()
                .filter(row -> row.outcome() == Verdict.Outcome.AUTO_APPROVE
                        && row.status() == RequestStatus.PENDING
                        && row.openSlots().stream().anyMatch(slot -> slot.fits(me.person())))
                .toList();
        return new Bulk(List.copyOf(rows), deniable, approvable);
    }

    /// Whether several are chosen, so that acts are about all of them.
    boolean isMany() {
        return rows.size() > 1;
    }

    /// As far as lines tell; the service has the last word on each.
    private static boolean mayDeny(RequestRow row, Me me) {
        PersonId person = me.person().id();
        return me.may(Right.DECIDE)
                && row.status().isOpen()
                && !row.parties().contains(person)
                && !row.decidedBy().contains(person)
                && me.person().conflicts().stream()
                        .noneMatch(conflict ->
                                (conflict.person() != null && row.parties().contains(conflict.person()))
                                        || (conflict.asset() != null && reaches(row, conflict.asset())));
    }

    private static boolean reaches(RequestRow row, AssetId asset) {
        return row.assets().stream()
                .anyMatch(one -> one.equals(asset) || one.value().startsWith(asset.value() + "."));
    }
}
