package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When time has something to do with an open request. Each stage is passed once; [AccessRequest#reminders()] says
/// which are behind it: 1 after the first reminder, 2 after the second, [#ESCALATED] after the escalation.
public final class RequestDeadlines {
    /// How long an overdue request waits before it expires.
    public static final Duration GRACE = Duration.ofDays(3);

    /// The stage of a request whose leads have been told.
    public static final int ESCALATED = 3;

    private RequestDeadlines() {}

    /// Half way to `decide_by`.
    public static Instant firstReminder(AccessRequest request) {
        return request.createdAt().plus(timeToDecide(request).dividedBy(2));
    }

    /// At four fifths of the time to `decide_by`.
    public static Instant secondReminder(AccessRequest request) {
        return request.createdAt().plus(timeToDecide(request).multipliedBy(4).dividedBy(5));
    }

    /// When nobody can decide it any more: `until` has come, or it is overdue by more than the grace.
    public static Instant expiry(AccessRequest request) {
        Instant late = request.decideBy().plus(GRACE);
        Instant until = request.requestedAccess().until();
        return until != null && until.isBefore(late) ? until : late;
    }

    /// When time next has something to do with an open request: a reminder, the escalation, the end of a claim, or
    /// expiry.
    public static Instant next(AccessRequest request) {
        Claim claim = request.claimedBy();
        return Stream.of(nextStage(request), claim == null ? null : claim.until(), expiry(request))
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static @Nullable Instant nextStage(AccessRequest request) {
        return switch (request.reminders()) {
            case 0 -> firstReminder(request);
            case 1 -> secondReminder(request);
            case 2 -> request.decideBy();
            default -> null;
        };
    }

    private static Duration timeToDecide(AccessRequest request) {
        return Duration.between(request.createdAt(), request.decideBy());
    }
}
