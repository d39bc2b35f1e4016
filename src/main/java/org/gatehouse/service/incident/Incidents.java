package org.gatehouse.service.incident;

import static org.gatehouse.service.incident.IncidentEntries.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentEditDocument;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentEdit;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.jspecify.annotations.Nullable;

/// What people do with incidents as a whole: open them, move them from state to state, say what they were.
///
/// What two people could overwrite each other in bears the revision that was read; a call with an older one
/// changes nothing and is told what changed.
public final class Incidents {
    private static final Duration LONGEST_HOLD = Duration.ofDays(90);

    private final WritePath path;
    private final IncidentStart start;

    public Incidents(WritePath path, IncidentStart start) {
        this.path = path;
        this.start = start;
    }

    /// @throws Refusal `FORBIDDEN`, `INVALID`; `NOT_ELIGIBLE` when it is about the caller's own access
    public Incident open(Caller caller, IncidentDocument document) {
        return path.change(caller, step -> start.open(step, document), Incidents::path);
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`, `STALE_REVISION`, `WRONG_STATE`
    public Incident edit(Caller caller, IncidentId id, IncidentEditDocument document) {
        String title = IncidentRules.text("/title", "The title", document.title(), IncidentRules.TITLE_MOST);
        String description = IncidentRules.optional("/description", "The description", document.description());
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id, document.revision());
                    Incident changed = incident.edit()
                            .words(title, description)
                            .weighed(document.impact(), document.urgency())
                            .revised()
                            .build();
                    EntryDraft entry = entry(EntryType.INCIDENT_CHANGED, step, changed)
                            .withText("title", title)
                            .withText("description", description);
                    return IncidentEntries.save(step.records(), changed, entry, step.now());
                },
                Incidents::path);
    }

    /// @param to null for nobody
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `WRONG_STATE`; `INVALID` when they may not work on it
    public Incident assign(Caller caller, IncidentId id, @Nullable PersonId to) {
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id);
                    if (to != null) {
                        IncidentRules.worker(step.records(), "/to", to, incident);
                    }
                    Incident assigned = incident.edit().assignee(to).build();
                    EntryDraft entry = entry(EntryType.INCIDENT_ASSIGNED, step, assigned);
                    return IncidentEntries.save(
                            step.records(),
                            assigned,
                            to == null ? entry : detail(entry, assigned, "to", to),
                            step.now());
                },
                Incidents::path);
    }

    /// Moves it to another state.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `STALE_REVISION`, `INVALID`; `WRONG_STATE` when the state
    ///         machine knows no such step, or something is missing; `NOT_ELIGIBLE` to whom the closing needs
    ///         another person
    public Incident move(Caller caller, IncidentId id, MoveDocument document) {
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.worked(step, id);
                    IncidentRules.requireRevision(step, incident, document.revision());
                    String reason = reason(incident, document);
                    requireStep(incident, document.to());
                    if (document.to() == IncidentStatus.CLOSED) {
                        requireClosable(incident, step.caller().id());
                    }
                    IncidentEdit edit = incident.become(
                            document.to(), step.now(), step.caller().id(), reason);
                    if (document.to() == IncidentStatus.ON_HOLD) {
                        edit.hold(new Incident.Hold(
                                incident.status(),
                                reason,
                                step.caller().id(),
                                step.now(),
                                until(document.until(), step.now())));
                    }
                    if (incident.status() == IncidentStatus.NEW && incident.assignee() == null) {
                        edit.assignee(step.caller().id());
                    }
                    Incident moved = edit.revised().build();
                    EntryDraft entry = detail(entry(type(incident, moved), step, moved), moved, "to", moved.status());
                    IncidentEntries.save(
                            step.records(), moved, IncidentEntries.text(entry, "reason", reason), step.now());
                    if (moved.status() == IncidentStatus.CLOSED) {
                        AlertSteps.resolveWith(step, moved);
                    }
                    return moved;
                },
                Incidents::path);
    }

    private static String reason(Incident incident, MoveDocument document) {
        boolean needed = document.to() == IncidentStatus.ON_HOLD
                || document.to() == IncidentStatus.RESOLVED
                || document.to() == IncidentStatus.CLOSED
                || incident.status().reopens(document.to());
        return needed
                ? FreeText.reason(document.reason())
                : IncidentRules.optional("/reason", "The reason", document.reason());
    }

    private static void requireStep(Incident incident, IncidentStatus to) {
        Incident.Hold hold = incident.hold();
        boolean back = hold == null || hold.from() == to;
        if (!incident.status().canBecome(to) || !back) {
            String where = hold == null || back ? "." : "; it goes on " + words(hold.from()) + ".";
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    incident.id() + " is " + words(incident.status()) + " and cannot go from there to " + words(to)
                            + where);
        }
    }

    private static void requireClosable(Incident incident, PersonId by) {
        List<String> missing = IncidentRules.beforeClosing(incident);
        if (!missing.isEmpty()) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE, incident.id() + " cannot be closed yet. " + String.join(" ", missing));
        }
        IncidentRules.closingBar(incident, by).ifPresent(words -> {
            throw new Refusal(ErrorCode.NOT_ELIGIBLE, words);
        });
    }

    private static Instant until(@Nullable Instant until, Instant now) {
        if (until == null || !until.isAfter(now) || until.isAfter(now.plus(LONGEST_HOLD))) {
            throw Refusal.invalid(
                    "/until",
                    "Say until when it is on hold: a time from now on, at most " + LONGEST_HOLD.toDays() + " days.");
        }
        return until;
    }

    private static EntryType type(Incident before, Incident after) {
        if (before.status() == IncidentStatus.ON_HOLD) {
            return EntryType.INCIDENT_WOKEN;
        }
        if (before.status().reopens(after.status())) {
            return EntryType.INCIDENT_REOPENED;
        }
        return switch (after.status()) {
            case ON_HOLD -> EntryType.INCIDENT_HELD;
            case CLOSED -> EntryType.INCIDENT_CLOSED;
            case NEW, TRIAGE, DECLARED, CONTAINMENT, ERADICATION, RECOVERY, RESOLVED, POST_REVIEW ->
                EntryType.INCIDENT_MOVED;
        };
    }

    static String words(IncidentStatus status) {
        return switch (status) {
            case NEW -> "new";
            case TRIAGE -> "in triage";
            case DECLARED -> "declared";
            case CONTAINMENT -> "in containment";
            case ERADICATION -> "in eradication";
            case RECOVERY -> "in recovery";
            case ON_HOLD -> "on hold";
            case RESOLVED -> "resolved";
            case POST_REVIEW -> "in post-incident review";
            case CLOSED -> "closed";
        };
    }

    /// Says what it turned out to be. What is left out is not known yet.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`, `STALE_REVISION`, `WRONG_STATE`
    public Incident find(Caller caller, IncidentId id, FindingsDocument document) {
        if (document.persons() != null && document.persons() < 0) {
            throw Refusal.invalid("/persons", "How many people's data were touched is 0 or more.");
        }
        Incident.Findings findings = new Incident.Findings(
                document.verdict(),
                written("/impact", "The impact", document.impact()),
                document.persons(),
                written("/root_cause", "The root cause", document.rootCause()));
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id, document.revision());
                    Incident found =
                            incident.edit().findings(findings).revised().build();
                    EntryDraft entry = entry(EntryType.INCIDENT_FOUND, step, found);
                    if (findings.verdict() != null) {
                        entry = detail(entry, found, "verdict", findings.verdict());
                    }
                    if (findings.impact() != null) {
                        entry = entry.withText("impact", findings.impact());
                    }
                    if (findings.rootCause() != null) {
                        entry = entry.withText("root_cause", findings.rootCause());
                    }
                    return IncidentEntries.save(step.records(), found, entry, step.now());
                },
                Incidents::path);
    }

    private static @Nullable String written(String pointer, String what, @Nullable String text) {
        String words = IncidentRules.optional(pointer, what, text, Documents.TEXT_MOST);
        return words.isEmpty() ? null : words;
    }

    /// Says that the regulator was told, or need not be. Said once.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`; `WRONG_STATE` before it is declared, and
    ///         when it was said
    public Incident settleNotice(Caller caller, IncidentId id, NoticeDocument document) {
        String words = IncidentRules.text(
                "/words",
                document.needed() ? "The reference of the notice" : "The reason why none is needed",
                document.words(),
                Documents.TEXT_MOST);
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id);
                    if (incident.last(IncidentStatus.DECLARED).isEmpty()) {
                        throw new Refusal(
                                ErrorCode.WRONG_STATE, id + " has not been declared; there is no notice yet.");
                    }
                    Incident.Notice.Settled before = incident.notice().settled();
                    if (before != null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, "That was settled at " + before.at() + ".");
                    }
                    Incident.Notice.Settled how = new Incident.Notice.Settled(
                            document.needed(), words, step.caller().id(), step.now());
                    Incident settled = incident.edit()
                            .notice(new Incident.Notice(incident.notice().within(), how))
                            .revised()
                            .build();
                    EntryDraft entry = detail(
                                    entry(EntryType.INCIDENT_NOTICE_SETTLED, step, settled),
                                    settled,
                                    "needed",
                                    document.needed())
                            .withText("text", words);
                    return IncidentEntries.save(step.records(), settled, entry, step.now());
                },
                Incidents::path);
    }

    /// Says with whom it may be shared, and whether its readers alone may see it.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `STALE_REVISION`, `WRONG_STATE`; `INVALID` when it would leave
    ///         fewer than two who can work on it, or the caller or the assignee outside
    public Incident mark(Caller caller, IncidentId id, MarkingDocument document) {
        String reason = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.changeable(step, id, document.revision());
                    if (document.restricted()) {
                        requireReaders(step, incident, document.readers());
                    }
                    Incident marked = incident.edit()
                            .marking(new Incident.Marking(
                                    document.tlp(),
                                    document.pap(),
                                    document.restricted(),
                                    document.restricted() ? document.readers() : List.of()))
                            .revised()
                            .build();
                    EntryDraft entry = entry(EntryType.INCIDENT_MARKED, step, marked)
                            .withText(
                                    "marking",
                                    document.tlp() + ", " + document.pap() + ", readers "
                                            + marked.marking().readers())
                            .withText("reason", reason);
                    return IncidentEntries.save(step.records(), marked, entry, step.now());
                },
                Incidents::path);
    }

    private static void requireReaders(Step step, Incident incident, List<PersonId> readers) {
        if (!readers.contains(step.caller().id())) {
            throw Refusal.invalid("/readers", "You must be one of the readers yourself.");
        }
        if (incident.assignee() != null && !readers.contains(incident.assignee())) {
            throw Refusal.invalid("/readers", incident.assignee() + " works on it and must be one of the readers.");
        }
        long workers = 0;
        for (int i = 0; i < readers.size(); i++) {
            PersonId id = readers.get(i);
            String pointer = "/readers/" + i;
            var person = step.records()
                    .person(id)
                    .orElseThrow(() -> Refusal.invalid(pointer, id + " is not in the register."));
            var rights = Right.of(person);
            if (!rights.contains(Right.SEE_INCIDENTS) || incident.subjects().contains(id)) {
                throw Refusal.invalid(pointer, person.name() + " may not see it.");
            }
            workers += rights.contains(Right.WORK_INCIDENTS) ? 1 : 0;
        }
        if (workers < 2) {
            throw Refusal.invalid("/readers", "Name at least two who can work on it: one alone could never close it.");
        }
    }

    private static EntryDraft entry(EntryType type, Step step, Incident incident) {
        return IncidentEntries.of(type, step.caller().actor(), incident);
    }

    static String path(Incident incident) {
        return ApiPath.INCIDENTS + "/" + incident.id();
    }
}
