package org.gatehouse.console.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.GrantQuery;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;

/// Where the palette has from what one can jump to.
record JumpSources(
        BiFunction<QueueView, PageOf, CompletableFuture<Page<RequestRow>>> requests,
        Function<PageOf, CompletableFuture<Page<Grant>>> grants,
        Function<PageOf, CompletableFuture<Page<Person>>> people,
        Function<PageOf, CompletableFuture<Page<Asset>>> assets,
        Function<AssetId, CompletableFuture<Asset>> asset,
        Function<PageOf, CompletableFuture<Page<CampaignRow>>> campaigns) {
    static JumpSources of(GatehouseClient client) {
        return new JumpSources(
                (view, page) -> client.requests().page(RequestQuery.of(view), page),
                page -> client.grants().page(GrantQuery.ALL, page),
                page -> client.register().people(PeopleQuery.ALL, page),
                page -> client.register().assets(null, page),
                client.register()::asset,
                client.campaigns()::campaigns);
    }
}
