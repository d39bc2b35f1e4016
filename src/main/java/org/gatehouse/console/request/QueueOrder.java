package org.gatehouse.console.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Verdict;

/// Which line belongs in which cut of the queue, and where: as the service has it, so that changes that arrive one
/// by one can be put in place without asking again.
final class QueueOrder {
    private static final Duration SOON = Duration.ofHours(1);

    private QueueOrder() {}

    static boolean belongs(RequestRow row, QueueView queue, Me me, Instant now) {
        return switch (queue) {
            case NEEDS_ME -> needs(row, me);
            case WAITING -> row.status().isOpen();
            case DUE_SOON -> row.status().isOpen() && row.decideBy().isBefore(now.plus(SOON));
            case PARENT_AFFILIATED -> row.status().isOpen() && row.affiliation() == Affiliation.PARENT;
            case DECIDED -> row.status().isFinal();
            case MINE -> row.parties().contains(me.person().id());
            case ALL -> true;
        };
    }

    /// Whether the person could fill one of its empty seats, or close what the policy denies.
    static boolean needs(RequestRow row, Me me) {
        PersonId person = me.person().id();
        return row.status().isOpen()
                && me.may(Right.DECIDE)
                && !row.parties().contains(person)
                && !row.decidedBy().contains(person)
                && me.person().conflicts().stream()
                        .noneMatch(conflict ->
                                conflict.person() != null && row.parties().contains(conflict.person()))
                && (row.outcome() == Verdict.Outcome.DENY
                        || row.openSlots().stream().anyMatch(slot -> slot.fits(me.person())));
    }

    static Comparator<RequestRow> of(QueueView queue) {
        Comparator<RequestRow> byId = Comparator.comparingLong(QueueOrder::number);
        return switch (queue) {
            case NEEDS_ME, WAITING, DUE_SOON, PARENT_AFFILIATED ->
                Comparator.comparing(RequestRow::decideBy).thenComparing(byId);
            case DECIDED, MINE, ALL ->
                Comparator.comparing(QueueOrder::lastChange).thenComparing(byId).reversed();
        };
    }

    /// Where a row belongs in a sorted list.
    static int place(List<RequestRow> rows, RequestRow row, Comparator<RequestRow> order) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle), row) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Instant lastChange(RequestRow row) {
        return row.resolvedAt() != null ? row.resolvedAt() : row.createdAt();
    }

    private static long number(RequestRow row) {
        return Long.parseLong(row.id().value().substring("REQ-".length()));
    }
}
