package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.DELEGATIONS;

import java.util.List;
import org.gatehouse.contract.Documents.DelegationDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Delegations;
import org.gatehouse.service.records.Records;

/// Delegations: somebody decides in place of an absent colleague.
public final class DelegationRoutes {
    private final Delegations delegations;
    private final Records records;

    public DelegationRoutes(Delegations delegations, Records records) {
        this.delegations = delegations;
        this.records = records;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(DELEGATIONS, "List delegations")
                        .paged()
                        .answers(Shape.pageOf(Delegation.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> delegations.page(call.by(), call.limit(), call.after())))),
                Route.post(DELEGATIONS, "Let a colleague decide in my place for a while")
                        .creates(Delegation.class)
                        .repeats(this::current)
                        .handledBy(DelegationDocument.class, this::make),
                Route.post(DELEGATIONS + "/{id}/revoke", "End a delegation before its time")
                        .answers(Delegation.class)
                        .repeats(this::current)
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> Reply.ok(delegations.revoke(
                                        call.by(), call.id("delegation", DelegationId::new), why.reason()))));
    }

    private Reply make(Call call, DelegationDocument document) {
        Delegation made = delegations.make(call.by(), document);
        return Reply.created(DELEGATIONS + "/" + made.id(), made);
    }

    private Delegation current(Call call, String resource) {
        DelegationId id = new DelegationId(ResourcePath.of(resource).id());
        return records.read(reading -> reading.delegation(id)).orElseThrow(() -> Refusal.notFound("delegation", id));
    }
}
