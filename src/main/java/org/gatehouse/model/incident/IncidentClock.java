package org.gatehouse.model.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gatehouse.model.incident.Incident.Told;
import org.gatehouse.model.incident.Incident.Transition;
import org.jspecify.annotations.Nullable;

/// One of an incident's clocks, made from its recorded changes of state and nothing else.
///
/// @param startedAt null while what starts it has not happened
/// @param dueAt null while it has not started, or stands still
/// @param stoppedAt when what it waits for happened
/// @param took from start to stop without the time on hold; null while it runs
public record IncidentClock(
        ClockKind kind,
        Duration target,
        @Nullable Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Duration took) {
    /// How much of the time has run when people are warned.
    private static final int WARNED_AT_PERCENT = 75;

    /// How it stands at a moment.
    public enum State {
        NOT_STARTED,
        RUNNING,
        /// Three quarters of the time have run.
        WARNING,
        /// On hold.
        PAUSED,
        BREACHED,
        MET,
        /// What it waited for happened too late.
        MISSED
    }

    public static List<IncidentClock> of(Incident incident) {
        return Arrays.stream(ClockKind.values()).map(kind -> of(incident, kind)).toList();
    }

    public static IncidentClock of(Incident incident, ClockKind kind) {
        Instant start = start(incident, kind);
        Duration target = target(incident, kind);
        if (start == null) {
            return new IncidentClock(kind, target, null, null, null, null);
        }
        Instant stop = stop(incident, kind, start);
        boolean waits = kind != ClockKind.REGULATOR_NOTICE;
        Duration held = waits ? held(incident, start, stop) : Duration.ZERO;
        boolean paused = waits && stop == null && incident.status() == IncidentStatus.ON_HOLD;
        return new IncidentClock(
                kind,
                target,
                start,
                paused ? null : start.plus(target).plus(held),
                stop,
                stop == null ? null : Duration.between(start, stop).minus(held));
    }

    private static @Nullable Instant start(Incident incident, ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE, DECLARE -> incident.openedAt();
            // A reopened incident is to be resolved anew.
            case RESOLVE ->
                incident.transitions().reversed().stream()
                        .filter(transition -> transition.from().reopens(transition.to()))
                        .findFirst()
                        .map(Transition::at)
                        .orElse(incident.openedAt());
            case CONTAIN, REGULATOR_NOTICE -> first(incident, Instant.MIN, to -> to == IncidentStatus.DECLARED);
        };
    }

    private static @Nullable Instant stop(Incident incident, ClockKind kind, Instant start) {
        return switch (kind) {
            case ACKNOWLEDGE -> first(incident, start, _ -> true);
            case DECLARE -> first(incident, start, to -> to == IncidentStatus.DECLARED || !to.isOpen());
            case CONTAIN ->
                first(
                        incident,
                        start,
                        to -> to == IncidentStatus.ERADICATION || to == IncidentStatus.RECOVERY || !to.isOpen());
            case RESOLVE -> first(incident, start, to -> !to.isOpen());
            case REGULATOR_NOTICE ->
                incident.notice().settled() == null
                        ? null
                        : later(start, incident.notice().settled().at());
        };
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable Instant first(Incident incident, Instant from, Predicate<IncidentStatus> into) {
        return incident.transitions().stream()
                .filter(transition -> !transition.at().isBefore(from) && into.test(transition.to()))
                .filter(transition -> !transition.from().reopens(transition.to()))
                .findFirst()
                .map(Transition::at)
                .orElse(null);
    }

    /// How long it was on hold between the two; holds that still last do not count.
    private static Duration held(Incident incident, Instant start, @Nullable Instant stop) {
        Duration held = Duration.ZERO;
        Instant since = null;
        for (Transition transition : incident.transitions()) {
            if (stop != null && transition.at().isAfter(stop)) {
                break;
            }
            if (transition.to() == IncidentStatus.ON_HOLD) {
                since = later(start, transition.at());
            } else if (transition.from() == IncidentStatus.ON_HOLD && since != null) {
                held = held.plus(Duration.between(since, later(since, transition.at())));
                since = null;
            }
        }
        return held;
    }

    /// How much time there is, by how grave the incident is now.
    static Duration target(Incident incident, ClockKind kind) {
        Severity severity = incident.severity();
        return switch (kind) {
            case ACKNOWLEDGE -> by(severity, Duration.ofHours(24), Duration.ofHours(4), Duration.ofMinutes(30));
            case DECLARE -> by(severity, Duration.ofDays(3), Duration.ofHours(24), Duration.ofHours(4));
            case CONTAIN -> by(severity, Duration.ofDays(7), Duration.ofDays(3), Duration.ofHours(12));
            case RESOLVE -> by(severity, Duration.ofDays(30), Duration.ofDays(7), Duration.ofDays(3));
            case REGULATOR_NOTICE -> incident.notice().within();
        };
    }

    private static Duration by(Severity severity, Duration low, Duration medium, Duration high) {
        return switch (severity) {
            case INFORMATIONAL, LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case CRITICAL, FATAL -> high.dividedBy(2);
        };
    }

    public State state(Instant now) {
        if (startedAt == null) {
            return State.NOT_STARTED;
        }
        if (dueAt == null) {
            return State.PAUSED;
        }
        if (stoppedAt != null) {
            return stoppedAt.isAfter(dueAt) ? State.MISSED : State.MET;
        }
        if (!now.isBefore(dueAt)) {
            return State.BREACHED;
        }
        return now.isBefore(warnsAt()) ? State.RUNNING : State.WARNING;
    }

    private Instant warnsAt() {
        if (dueAt == null) {
            throw new IllegalStateException(kind + " is not due");
        }
        return dueAt.minus(target.multipliedBy(100 - WARNED_AT_PERCENT).dividedBy(100));
    }

    /// When people must next be told about it, given what they were told.
    Optional<Instant> nextTold(List<Told> told) {
        if (dueAt == null || stoppedAt != null || isTold(told, true)) {
            return Optional.empty();
        }
        return Optional.of(isTold(told, false) ? dueAt : warnsAt());
    }

    /// What people must be told about it now: that it is breached, or nearly so.
    public Optional<Told> due(List<Told> told, Instant now) {
        return switch (state(now)) {
            case BREACHED -> isTold(told, true) ? Optional.empty() : Optional.of(new Told(kind, true, now));
            case WARNING ->
                isTold(told, false) || isTold(told, true) ? Optional.empty() : Optional.of(new Told(kind, false, now));
            case NOT_STARTED, RUNNING, PAUSED, MET, MISSED -> Optional.empty();
        };
    }

    /// Since it was last started: a resolved incident that is reopened is told about anew.
    private boolean isTold(List<Told> told, boolean breached) {
        return told.stream()
                .anyMatch(one -> one.clock() == kind
                        && one.breached() == breached
                        && startedAt != null
                        && !one.at().isBefore(startedAt));
    }
}
