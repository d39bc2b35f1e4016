package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.GATES;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.contract.Documents.AckDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.Bundles;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// The bundles by which gates decide while the service cannot be reached. A gate gets its own alone.
public final class BundleRoutes {
    private static final String GZIP = "application/gzip";

    private final Bundles bundles;
    private final Function<PersonId, Optional<Gate>> gates;

    /// @param gates the registered ones
    public BundleRoutes(Bundles bundles, Function<PersonId, Optional<Gate>> gates) {
        this.bundles = bundles;
        this.gates = gates;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(GATES + "/{id}/bundle.tar.gz", "Fetch one's own OPA bundle")
                        .access(Access.GATE)
                        .answers(Shape.media(GZIP))
                        .handledBy(this::fetch),
                Route.post(GATES + "/{id}/ack", "Say by which revision of the bundle one decides")
                        .access(Access.GATE)
                        .answers(BundleState.class)
                        .handledBy(
                                AckDocument.class,
                                (call, word) -> Reply.ok(bundles.acknowledge(own(call), word.revision()))));
    }

    private Reply fetch(Call call) {
        Bundles.Bundle bundle =
                bundles.bundle(own(call)).orElseThrow(() -> new Refusal(ErrorCode.OVERLOADED, GrantIndex.OUT_OF_STEP));
        String etag = "\"" + bundle.revision() + "\"";
        Reply reply = etag.equals(call.ifNoneMatch()) ? Reply.notModified() : Reply.raw(GZIP, bundle.tarball());
        return reply.with("ETag", etag);
    }

    private Gate own(Call call) {
        PersonId id = call.id("gate", PersonId::new);
        if (!id.equals(call.by().id())) {
            throw new Refusal(ErrorCode.FORBIDDEN, "A gate gets its own bundle alone.");
        }
        return gates.apply(id).orElseThrow(() -> Refusal.notFound("gate", id));
    }
}
