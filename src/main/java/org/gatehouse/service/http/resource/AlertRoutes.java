package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.ALERTS;
import static org.gatehouse.contract.ApiPath.SUPPRESSIONS;

import java.util.List;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.IncidentDocuments.SuppressionDocument;
import org.gatehouse.contract.SuppressionRow;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SuppressionId;
import org.gatehouse.model.incident.AlertStatus;
import org.gatehouse.model.incident.Severity;
import org.gatehouse.model.incident.Suppression;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.incident.AlertActs;
import org.gatehouse.service.incident.AlertDesk;
import org.gatehouse.service.incident.AlertLists;
import org.gatehouse.service.incident.Suppressions;
import org.gatehouse.service.records.AlertFilter;

/// What rules found: the triage queue, acts on one alert or on all that a query holds, and what is kept from
/// view.
public final class AlertRoutes {
    private static final QueryParameter[] FILTER = {
        QueryParameter.choices("status", "In one of these states", AlertStatus.class),
        QueryParameter.choice("severity", "No less grave", Severity.class),
        QueryParameter.text("rule", "Found by this rule"),
        QueryParameter.text("actor", "By this person, or under this user name"),
        QueryParameter.text("asset", "On this asset"),
        QueryParameter.text("owner", "Looked at by this person"),
        QueryParameter.flag("unowned", "Looked at by nobody"),
        QueryParameter.text("incident", "Of this incident"),
        QueryParameter.text("q", "With these words in id, title, rule, actor or asset"),
        QueryParameter.flag("newest", "The newest first, not the gravest")
    };

    private final AlertActs acts;
    private final AlertLists lists;
    private final Suppressions suppressions;

    public AlertRoutes(AlertDesk desk) {
        acts = desk.acts();
        lists = desk.lists();
        suppressions = desk.suppressions();
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ALERTS, "List alerts, the gravest first")
                        .query(FILTER)
                        .paged()
                        .answers(Shape.pageOf(AlertRow.class))
                        .handledBy(call -> Reply.ok(
                                Paging.page(() -> lists.page(call.by(), filter(call), call.limit(), call.after())))),
                Route.get(ALERTS + "/counts", "Count alerts by state and severity")
                        .query(FILTER)
                        .answers(FindingCounts.class)
                        .handledBy(call -> Reply.ok(lists.counts(call.by(), filter(call)))),
                Route.post(ALERTS + "/acts", "Act on the alerts named, or on all that the query holds")
                        .query(FILTER)
                        .answers(AlertsActed.class)
                        .repeats((_, resource) -> AlertActs.repeated(resource))
                        .handledBy(
                                AlertActDocument.class,
                                (call, document) -> Reply.ok(acts.act(call.by(), filter(call), document))),
                Route.get(ALERTS + "/{id}", "Read an alert")
                        .answers(AlertRow.class)
                        .handledBy(call -> Reply.ok(lists.alert(call.by(), call.id("alert", AlertId::new)))),
                Route.get(SUPPRESSIONS, "List what is kept from view, in force first")
                        .paged()
                        .answers(Shape.pageOf(SuppressionRow.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> lists.suppressions(call.by(), call.limit(), call.after())))),
                Route.post(SUPPRESSIONS, "Keep such alerts from view until a time")
                        .creates(SuppressionRow.class)
                        .repeats((call, resource) -> lists.suppression(
                                call.by(),
                                new SuppressionId(ResourcePath.of(resource).id())))
                        .handledBy(SuppressionDocument.class, this::suppress),
                Route.get(SUPPRESSIONS + "/{id}", "Read a suppression")
                        .answers(SuppressionRow.class)
                        .handledBy(call -> Reply.ok(lists.suppression(call.by(), suppression(call)))),
                Route.post(SUPPRESSIONS + "/{id}/end", "Let such alerts be seen again")
                        .answers(SuppressionRow.class)
                        .repeats((call, _) -> lists.suppression(call.by(), suppression(call)))
                        .handledBy(ReasonDocument.class, (call, why) -> {
                            suppressions.end(call.by(), suppression(call), why.reason());
                            return Reply.ok(lists.suppression(call.by(), suppression(call)));
                        }));
    }

    private Reply suppress(Call call, SuppressionDocument document) {
        Suppression set = suppressions.set(call.by(), document);
        return Reply.created(SUPPRESSIONS + "/" + set.id(), lists.suppression(call.by(), set.id()));
    }

    private static SuppressionId suppression(Call call) {
        return call.id("suppression", SuppressionId::new);
    }

    private static AlertFilter filter(Call call) {
        return new AlertFilter(
                call.by().id(),
                call.choices("status", AlertStatus.class),
                call.choice("severity", Severity.class).orElse(null),
                call.text("rule").orElse(null),
                call.text("actor").orElse(null),
                call.text("asset").orElse(null),
                call.value("owner", PersonId::new).orElse(null),
                call.flag("unowned"),
                call.value("incident", IncidentId::new).orElse(null),
                call.text("q").orElse(null),
                call.flag("newest"));
    }
}
