package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.INCIDENTS;

import java.util.List;
import java.util.function.BiFunction;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.FindingsDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentAssignDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentEditDocument;
import org.gatehouse.contract.IncidentDocuments.LinkDocument;
import org.gatehouse.contract.IncidentDocuments.MarkingDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.NoticeDocument;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentDocuments.TaskDocument;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.PlaybookView;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.incident.IncidentDesk;
import org.gatehouse.service.incident.IncidentExport;
import org.gatehouse.service.records.IncidentFilter;

/// Incidents: what people work on, from the first alert until a second person confirms that it is over.
public final class IncidentRoutes {
    private static final String ONE = INCIDENTS + "/{id}";
    private static final QueryParameter[] FILTER = {
        QueryParameter.choices("status", "In one of these states", IncidentStatus.class),
        QueryParameter.choice("severity", "No less grave", Severity.class),
        QueryParameter.text("assignee", "Worked on by this person"),
        QueryParameter.text("q", "With these words in id or title"),
        QueryParameter.flag("newest", "The newest first, not the gravest")
    };

    private final IncidentDesk desk;

    public IncidentRoutes(IncidentDesk desk) {
        this.desk = desk;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(INCIDENTS, "List incidents, the gravest first")
                        .query(FILTER)
                        .paged()
                        .answers(Shape.pageOf(IncidentRow.class))
                        .handledBy(call -> Reply.ok(Paging.page(
                                () -> desk.lists().page(call.by(), filter(call), call.limit(), call.after())))),
                Route.post(INCIDENTS, "Open an incident")
                        .creates(IncidentView.class)
                        .repeats((call, resource) -> desk.lists()
                                .incident(
                                        call.by(),
                                        new IncidentId(ResourcePath.of(resource).id())))
                        .handledBy(IncidentDocument.class, this::open),
                Route.get(INCIDENTS + "/counts", "Count incidents by state and severity")
                        .query(FILTER)
                        .answers(FindingCounts.class)
                        .handledBy(call -> Reply.ok(desk.lists().counts(call.by(), filter(call)))),
                Route.get(INCIDENTS + "/playbooks", "List the playbooks")
                        .answers(Shape.listOf(PlaybookView.class))
                        .handledBy(call -> Reply.ok(desk.playbooks(call.by()))),
                Route.get(ONE, "Read an incident with all that belongs to it")
                        .answers(IncidentView.class)
                        .handledBy(this::read),
                Route.get(ONE + "/timeline", "Read what happened, oldest first")
                        .answers(Shape.listOf(TimelineEntry.class))
                        .handledBy(call -> Reply.ok(desk.timeline().of(call.by(), id(call)))),
                Route.get(ONE + "/ocsf", "Take it out as an OCSF Incident Finding (2005); that is recorded")
                        .answers(Shape.of(Object.class))
                        .handledBy(call ->
                                Reply.ok(IncidentExport.ocsf(desk.export().take(call.by(), id(call), "ocsf")))),
                Route.get(ONE + "/report.pdf", "Take a report of it out; that is recorded")
                        .answers(Shape.media("application/pdf"))
                        .handledBy(call -> Reply.raw("application/pdf", desk.report(call.by(), id(call)))
                                .with("Content-Disposition", "attachment; filename=\"" + id(call) + ".pdf\"")),
                act(
                        "/edit",
                        "Change title, description, impact and urgency",
                        IncidentEditDocument.class,
                        (call, document) -> desk.incidents().edit(call.by(), id(call), document)),
                act(
                        "/move",
                        "Move it to another state",
                        MoveDocument.class,
                        (call, document) -> desk.incidents().move(call.by(), id(call), document)),
                act(
                        "/assign",
                        "Say who works on it",
                        IncidentAssignDocument.class,
                        (call, document) -> desk.incidents().assign(call.by(), id(call), document.to())),
                act(
                        "/findings",
                        "Write down what it turned out to be",
                        FindingsDocument.class,
                        (call, document) -> desk.incidents().find(call.by(), id(call), document)),
                act(
                        "/notice",
                        "Say that the regulator was told, or need not be",
                        NoticeDocument.class,
                        (call, document) -> desk.incidents().settleNotice(call.by(), id(call), document)),
                act(
                        "/marking",
                        "Say who may know of it",
                        MarkingDocument.class,
                        (call, document) -> desk.incidents().mark(call.by(), id(call), document)),
                act(
                        "/tasks",
                        "Add a task, or those of a playbook",
                        TaskDocument.class,
                        (call, document) -> desk.work().addTasks(call.by(), id(call), document)),
                act(
                        "/tasks/{number}",
                        "Do, leave out, reopen or assign a task",
                        TaskActDocument.class,
                        (call, document) ->
                                desk.work().actOnTask(call.by(), id(call), call.number("number", "task"), document)),
                act(
                        "/links",
                        "Link something to it, or take a link away",
                        LinkDocument.class,
                        (call, document) -> desk.work().link(call.by(), id(call), document)),
                act(
                        "/containments",
                        "Keep it from doing more harm",
                        ContainmentDocument.class,
                        (call, document) -> desk.containments().order(call.by(), id(call), document)),
                Route.post(ONE + "/comments", "Say something about it")
                        .creates(CommentView.class)
                        .repeats((call, _) -> desk.lists()
                                .incident(call.by(), id(call))
                                .comments()
                                .getLast())
                        .handledBy(
                                CommentDocument.class,
                                (call, document) -> Reply.created(
                                        INCIDENTS + "/" + id(call),
                                        desk.work().comment(call.by(), id(call), document))));
    }

    private <T> Route act(String what, String summary, Class<T> type, BiFunction<Call, T, Incident> act) {
        return Route.post(ONE + what, summary)
                .answers(IncidentView.class)
                .repeats((call, _) -> desk.lists().incident(call.by(), id(call)))
                .handledBy(type, (call, document) -> {
                    Incident changed = act.apply(call, document);
                    return Reply.ok(desk.lists().incident(call.by(), changed.id()))
                            .version(changed.revision());
                });
    }

    private Reply open(Call call, IncidentDocument document) {
        Incident opened = desk.incidents().open(call.by(), document);
        return Reply.created(INCIDENTS + "/" + opened.id(), desk.lists().incident(call.by(), opened.id()));
    }

    private Reply read(Call call) {
        IncidentView view = desk.lists().incident(call.by(), id(call));
        return Reply.ok(view).version(view.incident().revision());
    }

    private static IncidentId id(Call call) {
        return call.id("incident", IncidentId::new);
    }

    private static IncidentFilter filter(Call call) {
        return new IncidentFilter(
                call.by().id(),
                call.choices("status", IncidentStatus.class),
                call.choice("severity", Severity.class).orElse(null),
                call.value("assignee", PersonId::new).orElse(null),
                call.text("q").orElse(null),
                call.flag("newest"));
    }
}
