package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.ACCESS_REQUESTS;

import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.service.gate.GateKey;
import org.gatehouse.service.gate.authzen.AccessRequestProfile;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// From a gate's denial to the request that could cure it.
public final class AccessRequestRoutes {
    private final AccessRequestProfile profile;
    private final GateKey key;

    public AccessRequestRoutes(AccessRequestProfile profile, GateKey key) {
        this.profile = profile;
        this.key = key;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(ACCESS_REQUESTS, "Ask for what was denied, in its subject's name")
                        .access(Access.GATE)
                        .takesJson(Shape.of(Object.class), false)
                        .creates(Object.class)
                        .repeats((call, resource) -> submit(call))
                        .handledBy(this::submit),
                Route.get(ACCESS_REQUESTS + "/{id}", "Follow what became of it")
                        .access(Access.GATE)
                        .answers(Shape.of(Object.class))
                        .handledBy(call -> Reply.ok(profile.task(call.by().id(), call.id("task", id -> id))
                                .document())),
                Route.get(ApiPath.JWKS, "The key that bundles are signed with")
                        .access(Access.OPEN)
                        .answers(Shape.of(Object.class))
                        .handledBy(call -> Reply.ok(key.jwks())));
    }

    private Reply submit(Call call) {
        AccessRequestProfile.Task task = profile.submit(call.by(), call.body());
        return Reply.created(task.path(), task.document());
    }
}
