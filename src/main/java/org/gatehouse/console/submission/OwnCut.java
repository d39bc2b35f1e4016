package org.gatehouse.console.submission;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.model.RequestStatus;

/// Which of one's own requests are listed.
enum OwnCut {
    ALL,
    DRAFTS,
    OPEN,
    APPROVED,
    ENDED;

    boolean holds(RequestStatus status) {
        return this == ALL || this == of(status);
    }

    Set<RequestStatus> statuses() {
        return Stream.of(RequestStatus.values()).filter(this::holds).collect(Collectors.toSet());
    }

    /// The cut that a state belongs to beside all.
    private static OwnCut of(RequestStatus status) {
        return switch (status) {
            case DRAFT -> DRAFTS;
            case PENDING, MORE_INFO -> OPEN;
            case APPROVED -> APPROVED;
            case DENIED, CANCELLED, EXPIRED, FAILED, SUPERSEDED -> ENDED;
        };
    }
}
