package org.gatehouse.service.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.RequestStatus;

/// Which part of the queue a request is in: what the queue's indexes begin with.
enum Stage {
    /// Never submitted: drafts, and what they came to when they were discarded or replaced.
    DRAFT,
    OPEN,
    FINAL;

    static Stage of(AccessRequest request) {
        return request.submitted() ? ofSubmitted(request.status()) : DRAFT;
    }

    private static Stage ofSubmitted(RequestStatus status) {
        return status.isFinal() ? FINAL : OPEN;
    }

    /// The states of what was submitted and is in this stage.
    Set<RequestStatus> statuses() {
        Set<RequestStatus> all = EnumSet.complementOf(EnumSet.of(RequestStatus.DRAFT));
        all.removeIf(status -> ofSubmitted(status) != this);
        return all;
    }

    /// The one stage that all that was submitted and is in one of these states is in.
    static Optional<Stage> ofAll(Set<RequestStatus> statuses) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        statuses.forEach(status -> stages.add(ofSubmitted(status)));
        return stages.size() == 1 ? Optional.of(stages.iterator().next()) : Optional.empty();
    }
}
