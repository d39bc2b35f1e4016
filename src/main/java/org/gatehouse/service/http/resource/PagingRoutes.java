package org.gatehouse.service.http.resource;

import java.util.List;
import java.util.function.Supplier;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.PagingView;
import org.gatehouse.contract.Right;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;

/// How the paging of people on call fares.
public final class PagingRoutes {
    private final Supplier<PagingView> paging;

    public PagingRoutes(Supplier<PagingView> paging) {
        this.paging = paging;
    }

    public List<Route> routes() {
        return List.of(Route.get(ApiPath.PAGING, "Tell whether people on call are reached")
                .needs(Right.SEE_INCIDENTS)
                .answers(PagingView.class)
                .handledBy(_ -> Reply.ok(paging.get())));
    }
}
