package org.gatehouse.service.http.resource;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.authzen.AuthZen;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.jspecify.annotations.Nullable;

/// AuthZEN 1.0. A denial is an answer (200), not an error.
public final class AuthZenRoutes {
    private final AuthZen authZen;
    private final Supplier<URI> base;
    private final @Nullable String scenario;

    /// @param base where the service is reached
    /// @param scenario the scenario that questions are answered from; null for grants
    public AuthZenRoutes(AuthZen authZen, Supplier<URI> base, @Nullable String scenario) {
        this.authZen = authZen;
        this.base = base;
        this.scenario = scenario;
    }

    public List<Route> routes() {
        return List.of(
                ask(ApiPath.EVALUATION, "May this subject do this to this resource?", authZen::evaluation),
                ask(ApiPath.EVALUATIONS, "Several such questions at once", authZen::evaluations),
                ask(ApiPath.SEARCH + "/subject", "Who may do this to this resource?", authZen::searchSubject),
                ask(ApiPath.SEARCH + "/resource", "What may this subject do this to?", authZen::searchResource),
                ask(ApiPath.SEARCH + "/action", "What may this subject do to this resource?", authZen::searchAction),
                Route.get(ApiPath.AUTHZEN, "Where AuthZEN's questions are answered")
                        .access(Access.OPEN)
                        .answers(Shape.of(Object.class))
                        .handledBy(call -> Reply.ok(configuration())));
    }

    private static Route ask(String path, String summary, BiFunction<PersonId, byte[], Map<String, Object>> answer) {
        return Route.post(path, summary)
                .access(Access.GATE)
                .takesJson(Shape.of(Object.class), false)
                .answers(Shape.of(Object.class))
                .handledBy(call -> Reply.ok(answer.apply(call.by().id(), call.body())));
    }

    private Map<String, Object> configuration() {
        String url = base.get().toString();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("policy_decision_point", url);
        words.put("access_evaluation_endpoint", url + ApiPath.EVALUATION);
        words.put("access_evaluations_endpoint", url + ApiPath.EVALUATIONS);
        words.put("search_subject_endpoint", url + ApiPath.SEARCH + "/subject");
        words.put("search_resource_endpoint", url + ApiPath.SEARCH + "/resource");
        words.put("search_action_endpoint", url + ApiPath.SEARCH + "/action");
        if (scenario == null) {
            words.put("access_request_endpoint", url + ApiPath.ACCESS_REQUESTS);
            words.put("jwks_uri", url + ApiPath.JWKS);
        } else {
            words.put("scenario", scenario);
        }
        return words;
    }
}
