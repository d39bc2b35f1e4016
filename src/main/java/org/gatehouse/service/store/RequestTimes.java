package org.gatehouse.service.store;

import java.time.Instant;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestDeadlines;
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

    /// When time next has something to do with it; null unless it is open.
    static @Nullable Instant nextAct(AccessRequest request) {
        return request.status().isOpen() ? RequestDeadlines.next(request) : null;
    }
}
