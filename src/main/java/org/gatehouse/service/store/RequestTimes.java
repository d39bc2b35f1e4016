package org.gatehouse.service.store;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Question;
import org.jspecify.annotations.Nullable;

/// The instants of a request that the queue is sorted and woken by.
final class RequestTimes {
    private RequestTimes() {}

    /// When its state last changed: its resolution, else the last question or answer, else its submission.
    static Instant lastChange(AccessRequest request) {
        if (request.resolution() != null) {
            return request.resolution().at();
        }
        return request.questions().stream()
                .map(RequestTimes::lastChange)
                .reduce(request.createdAt(), RequestTimes::later);
    }

    private static Instant lastChange(Question question) {
        return question.answeredAt() != null ? question.answeredAt() : question.askedAt();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /// When time may next have something to do with it: a reminder, an escalation, the end of a claim, `decide_by`,
    /// `until`. Null unless it is open. Never too late; when too early, the clock finds nothing to do yet.
    static @Nullable Instant nextAct(AccessRequest request) {
        if (!request.status().isOpen()) {
            return null;
        }
        Instant claimEnds =
                request.claimedBy() == null ? null : request.claimedBy().until();
        return Stream.of(
                        reminderDue(request),
                        request.decideBy(),
                        claimEnds,
                        request.requestedAccess().until())
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /// Half way to `decide_by` first, then at three quarters.
    private static Instant reminderDue(AccessRequest request) {
        Duration whole = Duration.between(request.createdAt(), request.decideBy());
        return switch (request.reminders()) {
            case 0 -> request.createdAt().plus(whole.dividedBy(2));
            case 1 -> request.createdAt().plus(whole.multipliedBy(3).dividedBy(4));
            default -> request.decideBy();
        };
    }
}
