package org.gatehouse.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// People look anew at grants that are in force: each is attested or revoked by somebody. Time reminds, escalates and,
/// where the campaign says so, suspends; it never attests.
///
/// @param version counts every stored change (compare-and-set)
/// @param suspends whether grants that nobody answered for are suspended when it is due
/// @param startedBy who began it, or the series it belongs to
/// @param items how many grants it is about, fixed when it began
/// @param series where it stands among those that came of one start
/// @param reminders how many have gone out
/// @param closure how it ended
public record Campaign(
        CampaignId id,
        long version,
        CampaignStatus status,
        String name,
        CampaignScope scope,
        ReviewerRule reviewers,
        boolean suspends,
        PersonId startedBy,
        Instant startedAt,
        Instant dueAt,
        int items,
        Series series,
        int reminders,
        @Nullable Resolution closure) {
    /// The most grants that one campaign is about.
    public static final int MOST_ITEMS = 2_000;

    /// Reminders before it is due.
    static final int EARLY_REMINDERS = 2;

    /// Between reminders once it is overdue.
    static final Duration AGAIN = Duration.ofDays(7);

    /// @param first when the first of them began
    /// @param number of this one, from 1; what time skipped is counted
    /// @param previous the one before; null for the first
    /// @param nextAt when the next begins; null when there will be none, or it has begun
    public record Series(
            Recurrence recurrence,
            Instant first,
            int number,
            @Nullable CampaignId previous,
            @Nullable Instant nextAt) {
        public static Series begin(Recurrence recurrence, Instant now) {
            return new Series(recurrence, now, 1, null, recurrence.recurs() ? recurrence.begins(now, 2) : null);
        }

        /// The place of the campaign that begins at `now`: of those missed only the last.
        public Series next(CampaignId before, Instant now) {
            int reached = number + 1;
            while (!recurrence.begins(first, reached + 1).isAfter(now)) {
                reached++;
            }
            return new Series(recurrence, first, reached, before, recurrence.begins(first, reached + 1));
        }

        Series over() {
            return new Series(recurrence, first, number, previous, null);
        }

        Series skippedTo(@Nullable Instant later) {
            return new Series(recurrence, first, number, previous, later);
        }
    }

    public Duration length() {
        return Duration.between(startedAt, dueAt);
    }

    /// When the next reminder goes out: at half and at seven eighths of the time, then each week once it is overdue.
    public Instant nextReminder() {
        return switch (reminders) {
            case 0 -> startedAt.plus(length().dividedBy(2));
            case 1 -> startedAt.plus(length().multipliedBy(7).dividedBy(8));
            default -> dueAt.plus(AGAIN.multipliedBy(reminders - EARLY_REMINDERS + 1L));
        };
    }

    /// How many reminders should have gone out by now; those that were missed together go out as one.
    public int remindersBy(Instant now) {
        if (now.isBefore(dueAt)) {
            return now.isBefore(startedAt.plus(length().dividedBy(2)))
                    ? 0
                    : now.isBefore(startedAt.plus(length().multipliedBy(7).dividedBy(8))) ? 1 : EARLY_REMINDERS;
        }
        return EARLY_REMINDERS
                + (int) Math.min(1_000, Duration.between(dueAt, now).dividedBy(AGAIN));
    }

    /// When time has something to do with it next; empty when never again.
    public Optional<Instant> actsAt() {
        Instant next = series.nextAt();
        Instant own = switch (status) {
            case RUNNING -> nextReminder().isBefore(dueAt) ? nextReminder() : dueAt;
            case OVERDUE -> nextReminder();
            case DONE, CLOSED, CANCELLED -> null;
        };
        return own == null || (next != null && next.isBefore(own)) ? Optional.ofNullable(next) : Optional.of(own);
    }

    /// @throws IllegalStateException when the state machine knows no such step
    public Campaign become(CampaignStatus next, @Nullable Resolution how) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
        }
        Series after = next == CampaignStatus.CANCELLED ? series.over() : series;
        // Being overdue is told once, and stands in for the reminders that were to come before it.
        int told = next == CampaignStatus.OVERDUE ? EARLY_REMINDERS : reminders;
        return changed(next, after, told, how);
    }

    public Campaign reminded(int count) {
        return changed(status, series, count, closure);
    }

    /// Nothing comes after it, or what comes has begun.
    public Campaign withoutNext() {
        return changed(status, series.over(), reminders, closure);
    }

    /// The next one begins only then.
    public Campaign skippingTo(@Nullable Instant later) {
        return changed(status, series.skippedTo(later), reminders, closure);
    }

    private Campaign changed(CampaignStatus state, Series place, int told, @Nullable Resolution how) {
        return new Campaign(
                id,
                version + 1,
                state,
                name,
                scope,
                reviewers,
                suspends,
                startedBy,
                startedAt,
                dueAt,
                items,
                place,
                told,
                how);
    }
}
