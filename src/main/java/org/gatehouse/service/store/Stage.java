package org.gatehouse.service.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.RequestStatus;

/// Which part of the queue a request is in: what the queue's indexes begin with.
enum Stage {
    DRAFT,
    OPEN,
    FINAL;

    static Stage of(RequestStatus status) {
        if (status.isOpen()) {
            return OPEN;
        }
        return status.isFinal() ? FINAL : DRAFT;
    }

    Set<RequestStatus> statuses() {
        Set<RequestStatus> all = EnumSet.allOf(RequestStatus.class);
        all.removeIf(status -> of(status) != this);
        return all;
    }

    /// The one stage that all of these are in.
    static Optional<Stage> ofAll(Set<RequestStatus> statuses) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        statuses.forEach(status -> stages.add(of(status)));
        return stages.size() == 1 ? Optional.of(stages.iterator().next()) : Optional.empty();
    }
}
