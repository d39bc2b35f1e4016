package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.FREEZES;

import java.util.List;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.service.access.Freezes;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.records.Records;

/// Freezes: all use of something stops at once.
public final class FreezeRoutes {
    private final Freezes freezes;
    private final Records records;

    public FreezeRoutes(Freezes freezes, Records records) {
        this.freezes = freezes;
        this.records = records;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(FREEZES, "List freezes")
                        .paged()
                        .answers(Shape.pageOf(Freeze.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> freezes.page(call.by(), call.limit(), call.after())))),
                Route.post(FREEZES, "Freeze an identity, an asset, an affiliation or everything")
                        .needs(Right.FREEZE)
                        .creates(Freeze.class)
                        .repeats(this::current)
                        .handledBy(FreezeDocument.class, this::freeze),
                Route.post(FREEZES + "/{id}/lift", "Lift a freeze")
                        .needs(Right.LIFT_FREEZE)
                        .answers(Freeze.class)
                        .repeats(this::current)
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> Reply.ok(
                                        freezes.lift(call.by(), call.id("freeze", FreezeId::new), why.reason()))));
    }

    private Reply freeze(Call call, FreezeDocument document) {
        Freeze made = freezes.freeze(call.by(), document);
        return Reply.created(FREEZES + "/" + made.id(), made);
    }

    private Freeze current(Call call, String resource) {
        FreezeId id = new FreezeId(ResourcePath.of(resource).id());
        return records.read(reading -> reading.freeze(id)).orElseThrow(() -> Refusal.notFound("freeze", id));
    }
}
