package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.TRINO;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.trino.TrinoGate;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// What Trino's OPA plugin is pointed at.
public final class TrinoRoutes {
    private final TrinoGate trino;

    public TrinoRoutes(TrinoGate trino) {
        this.trino = trino;
    }

    public List<Route> routes() {
        return List.of(
                ask("/allow", "May Trino do this?", trino::allow),
                ask("/batch", "Which of these may Trino show?", trino::batch),
                ask("/rowFilters", "Which rows of this table may Trino show?", trino::rowFilters),
                ask("/columnMask", "What does Trino show instead of this column?", trino::columnMask),
                ask("/batchColumnMasks", "What does Trino show instead of these columns?", trino::batchColumnMasks));
    }

    private static Route ask(String path, String summary, BiFunction<PersonId, byte[], Map<String, Object>> answer) {
        return Route.post(TRINO + path, summary)
                .access(Access.GATE_BY_URI)
                .query(QueryParameter.text("token", "The gate's token, for a Trino that cannot send a header"))
                .takesJson(Shape.of(Object.class), true)
                .answers(Shape.of(Object.class))
                .handledBy(call -> Reply.ok(answer.apply(call.by().id(), call.body())));
    }
}
