package org.gatehouse.service.http.resource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.jspecify.annotations.Nullable;

/// What whoever runs the service asks of it.
public final class OperationRoutes {
    private static final String PROMETHEUS = "text/plain";

    private final BooleanSupplier ready;
    private final Supplier<String> metrics;
    private final Supplier<String> index;
    private final @Nullable String scenario;

    /// @param ready whether the store answers
    /// @param metrics in Prometheus' text format
    /// @param index how the index of grants is, in words
    /// @param scenario the scenario that gates are answered from; null for grants
    public OperationRoutes(
            BooleanSupplier ready, Supplier<String> metrics, Supplier<String> index, @Nullable String scenario) {
        this.ready = ready;
        this.metrics = metrics;
        this.index = index;
        this.scenario = scenario;
    }

    /// How the service is.
    ///
    /// @param index the index of grants, which gates are answered from
    /// @param scenario the scenario that gates are answered from, in place of grants
    public record Health(
            String status, @Nullable String index, @Nullable String scenario) {}

    public List<Route> routes() {
        return List.of(
                Route.get(ApiPath.LIVE, "Tell whether the process runs")
                        .access(Access.OPEN)
                        .answers(Health.class)
                        .handledBy(call -> Reply.ok(new Health("up", null, scenario))),
                Route.get(ApiPath.READY, "Tell whether calls can be answered")
                        .access(Access.OPEN)
                        .answers(Health.class)
                        .handledBy(call -> ready()),
                Route.get(ApiPath.METRICS, "Figures for Prometheus; without a token from this machine alone")
                        .access(Access.LOCAL_OR_SIGNED_IN)
                        .answers(Shape.media(PROMETHEUS))
                        .handledBy(call -> Reply.raw(
                                PROMETHEUS + "; version=0.0.4; charset=utf-8",
                                metrics.get().getBytes(StandardCharsets.UTF_8))));
    }

    private Reply ready() {
        if (!ready.getAsBoolean()) {
            throw new Refusal(ErrorCode.OVERLOADED, "The store does not answer.");
        }
        return new Reply(200, new Health("ready", index.get(), scenario), Map.of());
    }
}
