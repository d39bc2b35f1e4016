package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;

/// What can be done about several requests at once. Pure.
///
/// @param rows all that are chosen
/// @param deniable those that the reader may deny or hand over
/// @param approvable those that may be approved without looking at each: the policy in force would do it by itself
/// @param unknown those of which it is not known yet whether they may
/// @param whyNot why those that may not be approved together may not
record Bulk(
        List<RequestRow> rows,
        List<RequestRow> deniable,
        List<RequestRow> approvable,
        List<RequestRow> unknown,
        Map<RequestId, String> whyNot) {
    /// Approved together at once, so that each can still be named.
    static final int MOST_APPROVED = Page.MOST;

    static final Bulk NONE = new Bulk(List.of(), List.of(), List.of(), List.of(), Map.of());

    /// @param known what the service said of requests, each of one revision
    static Bulk of(List<RequestRow> rows, Me me, Map<RequestId, AutoEligibility> known) {
        List<RequestRow> deniable = deniable(rows, me);
        List<RequestRow> approvable = new ArrayList<>();
        List<RequestRow> unknown = new ArrayList<>();
        Map<RequestId, String> whyNot = new HashMap<>();
        for (RequestRow row : deniable) {
            AutoEligibility said = known.get(row.id());
            if (said == null || said.revision() != row.revision()) {
                unknown.add(row);
            } else if (said.whyNot() == null) {
                approvable.add(row);
            } else {
                whyNot.put(row.id(), said.whyNot());
            }
        }
        return new Bulk(List.copyOf(rows), deniable, List.copyOf(approvable), List.copyOf(unknown), Map.copyOf(whyNot));
    }

    /// Those of the lines that the reader may deny or hand over, as far as lines tell.
    static List<RequestRow> deniable(List<RequestRow> rows, Me me) {
        return rows.stream().filter(row -> mayDeny(row, me)).toList();
    }

    /// Whether several are chosen, so that acts are about all of them.
    boolean isMany() {
        return rows.size() > 1;
    }

    /// Whether all that are chosen may be approved together.
    boolean isApprovable() {
        return isMany() && rows.size() <= MOST_APPROVED && approvable.size() == rows.size();
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
