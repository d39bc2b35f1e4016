package org.gatehouse.service.http.resource;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Json;
import org.gatehouse.service.http.openapi.OpenApi;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.http.route.Shape;

/// The description of all routes, of which it is one itself.
public final class OpenApiRoutes {
    private OpenApiRoutes() {}

    /// The table of these routes and of the description of them all, which is made once.
    ///
    /// @param version of the service
    public static RouteTable described(List<Route> routes, String version) {
        Written written = new Written();
        List<Route> all = new ArrayList<>(routes);
        all.add(Route.get(ApiPath.OPENAPI, "Describe everything that can be called")
                .access(Access.OPEN)
                .answers(Shape.of(Object.class))
                .handledBy(call -> Reply.raw(Route.JSON, written.document)));
        RouteTable table = new RouteTable(all);
        written.document = Json.STRICT.writeValueAsBytes(OpenApi.describe(table, version));
        return table;
    }

    /// Set before the first call can come.
    private static final class Written {
        private volatile byte[] document = new byte[0];
    }
}
