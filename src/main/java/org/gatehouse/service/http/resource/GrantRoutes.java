package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.GRANTS;
import static org.gatehouse.contract.ApiPath.GRANT_COUNTS;
import static org.gatehouse.contract.ApiPath.GRANT_ROWS;

import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.access.GrantLists;
import org.gatehouse.service.access.GrantQueries;
import org.gatehouse.service.access.Grants;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.GrantFilter;

/// Grants: use, suspend, reopen, end.
public final class GrantRoutes {
    private static final String ONE = GRANTS + "/{id}";
    private static final Set<GrantStatus> ENDING =
            Set.of(GrantStatus.DEACTIVATING, GrantStatus.DEACTIVATION_FAILED, GrantStatus.REVOKED);

    private final Grants grants;
    private final GrantQueries queries;
    private final GrantLists lists;

    public GrantRoutes(Grants grants, GrantQueries queries, GrantLists lists) {
        this.grants = grants;
        this.queries = queries;
        this.lists = lists;
    }

    /// What is done to a grant for a reason.
    @FunctionalInterface
    private interface Act {
        Grant on(Caller caller, GrantId id, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(GRANTS, "List grants, the latest first")
                        .query(
                                QueryParameter.choices("status", "In one of these states", GrantStatus.class),
                                QueryParameter.text("subject", "Used by this person or service"),
                                QueryParameter.text("asset", "On this asset or anything under it"),
                                QueryParameter.text("request", "Made of this request"))
                        .paged()
                        .answers(Shape.pageOf(Grant.class))
                        .handledBy(this::page),
                Route.get(GRANT_ROWS, "List grants with names and classes, as people read them")
                        .query(
                                QueryParameter.choice("cut", "A ready-made cut; all when left out", GrantCut.class),
                                QueryParameter.text("q", "Words found in the request behind it, or its own id"),
                                QueryParameter.choice(
                                        "affiliation", "The strictest of those involved", Affiliation.class),
                                QueryParameter.choice("data_class", "The strictest of its assets", DataClass.class),
                                QueryParameter.text("subject", "Used by this person or service"),
                                QueryParameter.text("asset", "On this asset or anything under it"),
                                QueryParameter.text("request", "Made of this request"))
                        .paged()
                        .answers(Shape.pageOf(GrantRow.class))
                        .handledBy(this::rows),
                Route.get(GRANT_COUNTS, "Count the grants of each cut")
                        .answers(GrantCounts.class)
                        .handledBy(call -> Reply.ok(lists.counts(call.by()))),
                Route.get(ONE, "Read a grant")
                        .answers(Grant.class)
                        .handledBy(call -> reply(queries.grant(call.by(), id(call)))),
                Route.post(ONE + "/activate", "Begin to use a grant: its clock starts")
                        .answers(Grant.class)
                        .repeats(this::current)
                        .handledBy(call -> reply(grants.activate(call.by(), id(call)))),
                act("/suspend", "Suspend a grant at once", grants::suspend),
                act("/reopen", "Agree to reopening a suspended grant", grants::reopen),
                act("/revoke", "End a grant for good", grants::revoke),
                act("/complete", "Say that a grant is no longer needed", grants::complete),
                Route.post(GRANTS + "/revoke", "End all grants of a person, or all on an asset")
                        .answers(Shape.listOf(Grant.class))
                        .repeats(this::revoked)
                        .handledBy(
                                RevokeManyDocument.class,
                                (call, document) -> Reply.ok(grants.revokeMany(call.by(), document))));
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(ONE + what, summary)
                .answers(Grant.class)
                .repeats(this::current)
                .handledBy(ReasonDocument.class, (call, why) -> reply(act.on(call.by(), id(call), why.reason())));
    }

    private Reply page(Call call) {
        GrantFilter filter = new GrantFilter(
                call.choices("status", GrantStatus.class),
                call.value("subject", PersonId::new).orElse(null),
                call.value("asset", AssetId::new).orElse(null),
                call.value("request", RequestId::new).orElse(null));
        return Reply.ok(Paging.page(() -> queries.page(call.by(), filter, call.limit(), call.after())));
    }

    private Reply rows(Call call) {
        GrantLists.Wanted wanted = new GrantLists.Wanted(
                call.choice("cut", GrantCut.class).orElse(GrantCut.ALL),
                call.text("q").orElse(null),
                call.choice("affiliation", Affiliation.class).orElse(null),
                call.choice("data_class", DataClass.class).orElse(null),
                call.value("subject", PersonId::new).orElse(null),
                call.value("asset", AssetId::new).orElse(null),
                call.value("request", RequestId::new).orElse(null));
        return Reply.ok(Paging.page(() -> lists.page(call.by(), wanted, call.limit(), call.after())));
    }

    private Grant current(Call call, String resource) {
        return queries.grant(call.by(), new GrantId(ResourcePath.of(resource).id()));
    }

    /// What the caller has ended of these, as it is now.
    private List<Grant> revoked(Call call, String resource) {
        RevokeManyDocument document = call.document(RevokeManyDocument.class);
        GrantFilter filter = new GrantFilter(ENDING, document.person(), document.asset(), null);
        PersonId me = call.by().id();
        return queries.page(call.by(), filter, Page.MOST, null).items().stream()
                .filter(grant ->
                        grant.closure() != null && me.equals(grant.closure().by()))
                .toList();
    }

    private static GrantId id(Call call) {
        return call.id("grant", GrantId::new);
    }

    private static Reply reply(Grant grant) {
        return Reply.ok(grant).version(grant.version());
    }
}
