package org.gatehouse.service.incident;

import static org.gatehouse.service.incident.IncidentEntries.detail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.TaskAct;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentDocuments.TaskDocument;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Comment;
import org.gatehouse.model.CommentId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentEdit;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentTask;
import org.gatehouse.service.access.Mentions;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Sequence;

/// What people add to an incident beside each other: tasks, links, remarks. Nobody overwrites anybody by these,
/// so that they bear no revision.
public final class IncidentWork {
    private final WritePath path;
    private final Playbooks playbooks;

    public IncidentWork(WritePath path, Playbooks playbooks) {
        this.path = path;
        this.playbooks = playbooks;
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`, `WRONG_STATE`
    public Incident addTasks(Caller caller, IncidentId id, TaskDocument document) {
        return change(caller, step -> {
            Incident incident = IncidentRules.changeable(step, id);
            int first = incident.tasks().size() + 1;
            List<IncidentTask> tasks = document.playbook() == null
                    ? List.of(task(document, first))
                    : IncidentStart.tasks(playbooks.require("/playbook", document.playbook()), first);
            if (incident.tasks().size() + tasks.size() > Incident.MOST_TASKS) {
                throw new Refusal(ErrorCode.WRONG_STATE, "An incident has at most " + Incident.MOST_TASKS + " tasks.");
            }
            IncidentEdit edit = incident.edit();
            tasks.forEach(edit::add);
            Incident changed = edit.build();
            step.records().save(changed);
            tasks.forEach(task -> step.append(entry(EntryType.INCIDENT_TASK_ADDED, step, changed)
                    .with("task", task.number())
                    .withText("text", task.title())));
            return changed;
        });
    }

    private static IncidentTask task(TaskDocument document, int number) {
        return new IncidentTask(
                number,
                IncidentRules.text("/title", "The title", document.title(), IncidentRules.TITLE_MOST),
                IncidentRules.optional("/detail", "The detail", document.detail()),
                document.phase(),
                null,
                null,
                null);
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`; `WRONG_STATE` when somebody did it meanwhile
    public Incident actOnTask(Caller caller, IncidentId id, int number, TaskActDocument document) {
        String note = IncidentRules.optional("/note", "The note", document.note());
        return change(caller, step -> {
            Incident incident = IncidentRules.changeable(step, id);
            IncidentTask task = incident.tasks().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("task", id + "/" + number));
            boolean reopens = document.act() == TaskAct.REOPEN;
            if (task.isOpen() == reopens) {
                throw new Refusal(
                        ErrorCode.WRONG_STATE,
                        task.ended() == null
                                ? "Task " + number + " is open."
                                : "Task " + number + " was ended by "
                                        + task.ended().by() + " at "
                                        + task.ended().at() + ".");
            }
            return switch (document.act()) {
                case DONE -> end(step, incident, task, true, note);
                case LEAVE_OUT ->
                    end(
                            step,
                            incident,
                            task,
                            false,
                            IncidentRules.text("/note", "The reason why it is left out", note, Documents.TEXT_MOST));
                case REOPEN -> {
                    Incident changed =
                            incident.edit().task(number, one -> one.ended(null)).build();
                    EntryDraft entry = entry(EntryType.INCIDENT_TASK_REOPENED, step, changed)
                            .with("task", number);
                    yield IncidentEntries.save(
                            step.records(), changed, IncidentEntries.text(entry, "note", note), step.now());
                }
                case ASSIGN -> {
                    PersonId to = document.to();
                    if (to != null) {
                        IncidentRules.worker(step.records(), "/to", to, incident);
                    }
                    Incident changed =
                            incident.edit().task(number, one -> one.ownedBy(to)).build();
                    EntryDraft entry = entry(EntryType.INCIDENT_TASK_ASSIGNED, step, changed)
                            .with("task", number);
                    yield IncidentEntries.save(
                            step.records(), changed, to == null ? entry : detail(entry, changed, "to", to), step.now());
                }
            };
        });
    }

    private static Incident end(Step step, Incident incident, IncidentTask task, boolean done, String note) {
        IncidentTask.Ended how =
                new IncidentTask.Ended(done, note, step.caller().id(), step.now());
        Incident changed =
                incident.edit().task(task.number(), one -> one.ended(how)).build();
        EntryDraft entry = entry(EntryType.INCIDENT_TASK_ENDED, step, changed)
                .with("task", task.number())
                .with("done", done)
                .withText("text", note.isEmpty() ? task.title() : task.title() + ": " + note);
        return IncidentEntries.save(step.records(), changed, entry, step.now());
    }

    /// Links something, or takes a link away. Whose access a linked grant or request is about becomes one whose
    /// access the incident looks into.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`; `WRONG_STATE` when it is linked, or is not
    public Incident link(Caller caller, IncidentId id, LinkDocument document) {
        String note = IncidentRules.optional("/note", "The note", document.note());
        return change(caller, step -> {
            Incident incident = IncidentRules.changeable(step, id);
            boolean linked = incident.links().stream().anyMatch(link -> link.isTo(document.kind(), document.target()));
            if (linked != document.remove()) {
                throw new Refusal(
                        ErrorCode.WRONG_STATE, document.target() + (linked ? " is linked." : " is not linked."));
            }
            if (document.remove()) {
                return unlink(step, incident, document);
            }
            if (incident.links().size() == Incident.MOST_LINKS) {
                throw new Refusal(ErrorCode.WRONG_STATE, "An incident has at most " + Incident.MOST_LINKS + " links.");
            }
            IncidentEdit edit = incident.edit()
                    .add(new IncidentLink(
                            document.kind(),
                            document.target(),
                            note,
                            step.caller().id(),
                            step.now()));
            for (PersonId person : behind(step, incident, document)) {
                if (person.equals(step.caller().id())) {
                    throw new Refusal(ErrorCode.NOT_ELIGIBLE, "Nobody investigates their own access.");
                }
                if (!incident.subjects().contains(person)) {
                    edit.about(person);
                }
            }
            Incident changed = edit.build();
            IncidentEntries.save(
                    step.records(), changed, linkEntry(EntryType.INCIDENT_LINKED, step, changed, document), step.now());
            if (document.kind() == IncidentLink.Kind.INCIDENT) {
                linkBack(step, changed, new IncidentId(document.target()), note);
            }
            return changed;
        });
    }

    private static Incident unlink(Step step, Incident incident, LinkDocument document) {
        Incident changed =
                incident.edit().unlink(document.kind(), document.target()).build();
        IncidentEntries.save(
                step.records(), changed, linkEntry(EntryType.INCIDENT_UNLINKED, step, changed, document), step.now());
        if (document.kind() == IncidentLink.Kind.INCIDENT) {
            step.records().incident(new IncidentId(document.target())).ifPresent(other -> {
                Incident freed = other.edit()
                        .unlink(IncidentLink.Kind.INCIDENT, incident.id().value())
                        .build();
                EntryDraft entry = entry(EntryType.INCIDENT_UNLINKED, step, freed);
                IncidentEntries.save(step.records(), freed, detail(entry, freed, "kind", "incident"), step.now());
            });
        }
        return changed;
    }

    private static EntryDraft linkEntry(EntryType type, Step step, Incident incident, LinkDocument document) {
        return detail(entry(type, step, incident), incident, "kind", document.kind())
                .withText("text", document.target());
    }

    private static void linkBack(Step step, Incident incident, IncidentId otherId, String note) {
        Incident other = step.records().incident(otherId).orElseThrow();
        Incident linked = other.edit()
                .add(new IncidentLink(
                        IncidentLink.Kind.INCIDENT,
                        incident.id().value(),
                        note,
                        step.caller().id(),
                        step.now()))
                .build();
        EntryDraft entry = detail(entry(EntryType.INCIDENT_LINKED, step, linked), linked, "kind", "incident")
                .withText("text", incident.id().value());
        IncidentEntries.save(step.records(), linked, entry, step.now());
    }

    /// Checks that what is linked is there.
    ///
    /// @return whose access it is about
    private static List<PersonId> behind(Step step, Incident incident, LinkDocument document) {
        String target = document.target();
        return switch (document.kind()) {
            case REQUEST -> {
                AccessRequest request =
                        found(id(RequestId::new, target).flatMap(step.records()::request), "request", target);
                yield List.of(request.requester(), request.subject().id());
            }
            case GRANT -> {
                Grant grant = found(id(GrantId::new, target).flatMap(step.records()::grant), "grant", target);
                yield List.of(grant.subject().id());
            }
            case PERSON -> {
                PersonId person = id(PersonId::new, target).orElseThrow(() -> unknown("person", target));
                found(step.records().person(person), "person", target);
                yield List.of(person);
            }
            case ASSET -> {
                found(id(AssetId::new, target), "asset", target);
                yield List.of();
            }
            case EVENT -> {
                IncidentRules.text("/target", "The event", target, IncidentRules.TITLE_MOST);
                yield List.of();
            }
            case INCIDENT -> {
                IncidentId other = id(IncidentId::new, target).orElseThrow(() -> unknown("incident", target));
                boolean seen = step.records()
                        .incident(other)
                        .filter(found -> found.isFor(step.caller().id()))
                        .isPresent();
                if (!seen || other.equals(incident.id())) {
                    throw unknown("other incident", target);
                }
                yield List.of();
            }
        };
    }

    private static <T> Optional<T> id(Function<String, T> make, String text) {
        try {
            return Optional.of(make.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static <T> T found(Optional<T> thing, String what, String target) {
        return thing.orElseThrow(() -> unknown(what, target));
    }

    private static Refusal unknown(String what, String target) {
        return Refusal.invalid("/target", "There is no " + what + " \"" + target + "\".");
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`; `INVALID` also when it names somebody who may not see the
    ///         incident
    public CommentView comment(Caller caller, IncidentId id, CommentDocument document) {
        String text = IncidentRules.text("/text", "The comment", document.text(), Documents.TEXT_MOST);
        return path.change(
                caller,
                step -> {
                    Incident incident = IncidentRules.worked(step, id);
                    List<PersonId> mentions = Mentions.in(text, step.records());
                    for (PersonId named : mentions) {
                        boolean sees = incident.isFor(named)
                                && Right.of(step.person(named)).contains(Right.SEE_INCIDENTS);
                        if (!sees) {
                            throw Refusal.invalid("/text", "@" + named + " may not see " + id + ".");
                        }
                    }
                    Comment comment = new Comment(
                            new CommentId("CMT-" + step.records().next(Sequence.COMMENT)),
                            id.value(),
                            step.caller().id(),
                            step.now(),
                            text,
                            mentions);
                    step.records().save(comment);
                    step.append(entry(EntryType.INCIDENT_COMMENTED, step, incident)
                            .with("comment", comment.id())
                            .withText("text", text));
                    return new CommentView(
                            comment.id(), PersonRef.of(step.caller().person()), comment.at(), text, mentions);
                },
                _ -> ApiPath.INCIDENTS + "/" + id);
    }

    private Incident change(Caller caller, Function<Step, Incident> work) {
        return path.change(caller, work, Incidents::path);
    }

    private static EntryDraft entry(EntryType type, Step step, Incident incident) {
        return IncidentEntries.of(type, step.caller().actor(), incident);
    }
}
