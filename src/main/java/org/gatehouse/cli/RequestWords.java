package org.gatehouse.cli;

import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.RequestStatus;

/// How the command line puts a request's standing.
final class RequestWords {
    private RequestWords() {}

    /// One line: which request, where it stands, and what comes next.
    static String standing(RequestRow row) {
        return TextTable.printable(row.id() + ": " + row.title() + ": " + status(row.status()) + next(row) + ".");
    }

    static String status(RequestStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case PENDING -> "pending";
            case MORE_INFO -> "needs an answer";
            case APPROVED -> "approved";
            case DENIED -> "denied";
            case CANCELLED -> "withdrawn";
            case EXPIRED -> "expired";
            case FAILED -> "failed";
            case SUPERSEDED -> "superseded";
        };
    }

    /// Seats filled of those needed; a dash where the policy asks for none.
    static String seats(RequestRow row) {
        return row.needed() == 0 ? "-" : row.filled() + "/" + row.needed();
    }

    private static String next(RequestRow row) {
        if (row.grant() != null) {
            return ", " + row.grant();
        }
        if (row.status() == RequestStatus.DRAFT) {
            return ", for you alone until you submit it";
        }
        if (!row.status().isOpen()) {
            return "";
        }
        String seats = row.needed() == 0 ? "" : ", " + seats(row) + " approvals";
        return seats + ", to be decided by " + Times.minute(row.decideBy());
    }
}
