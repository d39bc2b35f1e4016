package org.gatehouse.model.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What people work on: groups alerts, events, evidence and tasks.
///
/// @param version counts every stored change (compare-and-set)
/// @param revision counts what people changed that others may have read and be about to change too
/// @param impact how much harm is done or threatens
/// @param urgency how soon it must be dealt with
/// @param subjects whose access is looked into: they neither see it nor work on it
/// @param hold set while it is on hold
/// @param findings what it turned out to be
/// @param notice whether and when the regulator was told
/// @param transitions every change of state, oldest first; all times are measured by them
/// @param told which of its clocks people were told about
public record Incident(
        IncidentId id,
        long version,
        long revision,
        IncidentStatus status,
        String title,
        String description,
        Level impact,
        Level urgency,
        @Nullable PersonId assignee,
        Marking marking,
        List<PersonId> subjects,
        PersonId openedBy,
        Instant openedAt,
        @Nullable Hold hold,
        Findings findings,
        Notice notice,
        List<IncidentTask> tasks,
        List<IncidentLink> links,
        List<Containment> containments,
        List<Transition> transitions,
        List<Told> told) {
    public static final int MOST_TASKS = 200;
    public static final int MOST_LINKS = 500;

    public Incident {
        subjects = sorted(subjects);
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        containments = List.copyOf(containments);
        transitions = List.copyOf(transitions);
        told = List.copyOf(told);
    }

    /// Who may know of it, and what they may do with what they know.
    ///
    /// @param readers who alone may see it when it is restricted; at least two, so that it can be closed
    public record Marking(Tlp tlp, Pap pap, boolean restricted, List<PersonId> readers) {
        public static final Marking USUAL = new Marking(Tlp.AMBER, Pap.AMBER, false, List.of());

        public Marking {
            readers = sorted(readers);
        }
    }

    /// Traffic Light Protocol 2.0: with whom it may be shared.
    public enum Tlp {
        CLEAR,
        GREEN,
        AMBER,
        AMBER_STRICT,
        RED
    }

    /// Permissible Actions Protocol: what may be done with it.
    public enum Pap {
        CLEAR,
        GREEN,
        AMBER,
        RED
    }

    /// @param from the phase it goes on in
    /// @param until when it wakes by itself
    public record Hold(IncidentStatus from, String reason, PersonId by, Instant since, Instant until) {}

    /// @param impact what harm was done, in words
    /// @param persons how many people's data were touched
    public record Findings(
            @Nullable FindingVerdict verdict,
            @Nullable String impact,
            @Nullable Long persons,
            @Nullable String rootCause) {
        public static final Findings NONE = new Findings(null, null, null, null);
    }

    /// @param within how soon after it is declared the regulator must be told
    /// @param settled null while it is open whether and when
    public record Notice(Duration within, @Nullable Settled settled) {
        public static final Notice OPEN = new Notice(Duration.ofDays(3), null);

        /// @param needed whether the regulator was told; else that need not be
        /// @param words the reference of the notice, or why none is needed
        public record Settled(boolean needed, String words, PersonId by, Instant at) {}
    }

    /// @param by null when time did it
    public record Transition(
            IncidentStatus from,
            IncidentStatus to,
            Instant at,
            @Nullable PersonId by,
            String reason) {}

    public record Told(ClockKind clock, boolean breached, Instant at) {}

    public Severity severity() {
        return impact.at(urgency);
    }

    /// Whether need-to-know lets this person see it, whatever their roles.
    public boolean isFor(PersonId person) {
        return !subjects.contains(person) && (!marking.restricted || marking.readers.contains(person));
    }

    /// @throws IllegalStateException when the state machine knows no such step
    public IncidentEdit become(IncidentStatus next, Instant at, @Nullable PersonId by, String reason) {
        boolean wakes = hold == null || next == hold.from();
        if (!status.canBecome(next) || !wakes) {
            throw new IllegalStateException(id + " cannot go from " + status + " to " + next);
        }
        IncidentEdit edit = edit();
        edit.status = next;
        edit.hold = null;
        edit.transitions.add(new Transition(status, next, at, by, reason));
        return edit;
    }

    public IncidentEdit edit() {
        return new IncidentEdit(this);
    }

    /// When it last came to be in this state.
    public Optional<Transition> last(IncidentStatus state) {
        return transitions.reversed().stream()
                .filter(transition -> transition.to() == state)
                .findFirst();
    }

    /// When time has something to do with it next; empty when never again.
    public Optional<Instant> actsAt() {
        if (containments.stream().anyMatch(Containment::isPending)) {
            return Optional.of(Instant.EPOCH);
        }
        Optional<Instant> next = IncidentClock.of(this).stream()
                .flatMap(clock -> clock.nextTold(told).stream())
                .min(Comparator.naturalOrder());
        return hold == null
                ? next
                : Optional.of(next.filter(hold.until()::isAfter).orElse(hold.until()));
    }

    private static List<PersonId> sorted(List<PersonId> people) {
        return people.stream()
                .distinct()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }
}
