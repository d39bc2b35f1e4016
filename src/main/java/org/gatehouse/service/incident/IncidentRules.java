package org.gatehouse.service.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.service.access.EntryWords;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// What holds for every act on alerts and incidents.
final class IncidentRules {
    static final int TITLE_MOST = 200;

    private IncidentRules() {}

    /// The incident, to those who may see it; to others it is not there.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    static Incident seen(Reading reading, Caller caller, IncidentId id) {
        caller.require(Right.SEE_INCIDENTS, "see incidents");
        return reading.incident(id)
                .filter(incident -> incident.isFor(caller.id()))
                .orElseThrow(() -> Refusal.notFound("incident", id));
    }

    /// The incident, to those who may work on it.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    static Incident worked(Step step, IncidentId id) {
        step.caller().require(Right.WORK_INCIDENTS, "work on incidents");
        return seen(step.records(), step.caller(), id);
    }

    /// The same, while it is not closed.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `WRONG_STATE`
    static Incident changeable(Step step, IncidentId id) {
        Incident incident = worked(step, id);
        if (incident.status() == IncidentStatus.CLOSED) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " is closed; reopen it first.");
        }
        return incident;
    }

    /// The same, at the revision that the caller read.
    ///
    /// @throws Refusal `STALE_REVISION` with what changed since
    static Incident changeable(Step step, IncidentId id, long seen) {
        Incident incident = worked(step, id);
        requireRevision(step, incident, seen);
        return changeable(step, id);
    }

    static void requireRevision(Step step, Incident incident, long seen) {
        if (incident.revision() == seen) {
            return;
        }
        List<RecordedEntry> since = step
                .records()
                .ledgerOf("incident", incident.id().value(), 500)
                .stream()
                .filter(entry -> entry.subject().revision() > seen)
                .toList();
        List<HistoryEntry> changes = EntryWords.history(step.records(), since);
        throw new Refusal(
                ErrorCode.STALE_REVISION,
                incident.id() + " is at revision " + incident.revision() + ", you read revision " + seen
                        + ". Read what changed and act again.",
                List.of(),
                changes,
                null);
    }

    /// What keeps somebody from working on an alert: it is about their own access.
    static Optional<String> bar(Person person, Alert alert) {
        boolean own = person.id().equals(alert.person())
                || (alert.person() == null
                        && person.identities().stream()
                                .anyMatch(identity -> identity.name().equals(alert.actor())));
        return own ? Optional.of("Nobody investigates their own access.") : Optional.empty();
    }

    /// Somebody to whom the incident can be given.
    ///
    /// @throws Refusal `INVALID`
    static Person worker(Reading reading, String pointer, PersonId id, @Nullable Incident incident) {
        Person person = reading.person(id).orElseThrow(() -> Refusal.invalid(pointer, id + " is not in the register."));
        if (!Right.of(person).contains(Right.WORK_INCIDENTS)) {
            throw Refusal.invalid(pointer, person.name() + " may not work on incidents.");
        }
        if (incident != null && !incident.isFor(id)) {
            String why = incident.subjects().contains(id)
                    ? " is somebody whose access it looks into."
                    : " may not see it: it is restricted, and they are none of its readers.";
            throw Refusal.invalid(pointer, person.name() + why);
        }
        return person;
    }

    /// What is missing before an incident can be closed, in words; empty when nothing is.
    static List<String> beforeClosing(Incident incident) {
        List<String> missing = new ArrayList<>();
        Incident.Findings found = incident.findings();
        if (found.verdict() == null) {
            missing.add("Say what it turned out to be (verdict).");
        }
        if (found.impact() == null) {
            missing.add("Write what harm was done (impact).");
        }
        if (found.rootCause() == null) {
            missing.add("Write how it could come to that (root cause).");
        }
        long open = incident.tasks().stream().filter(IncidentTask::isOpen).count();
        if (open > 0) {
            missing.add(open == 1 ? "1 task is open." : open + " tasks are open.");
        }
        if (incident.notice().settled() == null
                && incident.last(IncidentStatus.DECLARED).isPresent()) {
            missing.add("Say whether and when the regulator was told.");
        }
        if (incident.containments().stream().anyMatch(one -> one.isPending())) {
            missing.add("A containment is still being done.");
        }
        return missing;
    }

    /// Who may not confirm that an incident is closed: its assignee, and whoever sent it there.
    static Optional<String> closingBar(Incident incident, PersonId person) {
        if (person.equals(incident.assignee())) {
            return Optional.of("You worked on it: somebody else confirms that it can be closed.");
        }
        boolean sent = incident.last(IncidentStatus.POST_REVIEW)
                .filter(transition -> person.equals(transition.by()))
                .isPresent();
        return sent
                ? Optional.of("You said that it was looked back upon: somebody else confirms that it can be closed.")
                : Optional.empty();
    }

    /// @throws Refusal `INVALID`
    static String text(String pointer, String what, @Nullable String text, int most) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw Refusal.invalid(pointer, what + " is empty.");
        }
        return optional(pointer, what, words, most);
    }

    static String optional(String pointer, String what, @Nullable String text, int most) {
        String words = text == null ? "" : text.strip();
        if (words.length() > most) {
            throw Refusal.invalid(pointer, what + " has " + words.length() + " characters; " + most + " are the most.");
        }
        return words;
    }

    static String optional(String pointer, String what, @Nullable String text) {
        return optional(pointer, what, text, Documents.TEXT_MOST);
    }
}
