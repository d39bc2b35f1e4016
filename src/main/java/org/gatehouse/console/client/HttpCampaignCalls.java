package org.gatehouse.console.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Review campaigns over HTTP.
final class HttpCampaignCalls implements CampaignCalls {
    private static final TypeReference<CampaignRow> CAMPAIGN = new TypeReference<>() {};
    private static final TypeReference<List<CampaignItemRow>> ITEMS = new TypeReference<>() {};

    private final Exchange exchange;

    HttpCampaignCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<CampaignRow>> campaigns(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.CAMPAIGNS).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<CampaignRow> start(CampaignDocument document, ActKey key) {
        return act(ApiPath.CAMPAIGNS, document, key, CAMPAIGN);
    }

    @Override
    public CompletableFuture<CampaignPreview> preview(CampaignScope scope) {
        ServiceCall call = ServiceCall.get(ApiPath.CAMPAIGN_PREVIEW)
                .with("asset", scope.asset())
                .with("data_class", wire(scope.dataClass()))
                .with("affiliation", wire(scope.affiliation()))
                .with("team", scope.team())
                .with("unused_days", scope.unusedDays());
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<CampaignItemRow>> items(
            CampaignId id, Set<CampaignItemStatus> statuses, boolean mine, PageOf page) {
        String wanted = statuses.stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        ServiceCall call = ServiceCall.get(path(id) + "/items")
                .with("status", wanted)
                .with("mine", mine ? "true" : null)
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> attest(CampaignId id, CampaignAnswerDocument document, ActKey key) {
        return act(path(id) + "/attest", document, key, ITEMS);
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> revoke(CampaignId id, CampaignAnswerDocument document, ActKey key) {
        return act(path(id) + "/revoke", document, key, ITEMS);
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> reassign(
            CampaignId id, CampaignReassignDocument document, ActKey key) {
        return act(path(id) + "/reassign", document, key, ITEMS);
    }

    @Override
    public CompletableFuture<CampaignRow> close(CampaignId id, String reason, ActKey key) {
        return act(path(id) + "/close", new ReasonDocument(reason), key, CAMPAIGN);
    }

    @Override
    public CompletableFuture<CampaignRow> cancel(CampaignId id, String reason, ActKey key) {
        return act(path(id) + "/cancel", new ReasonDocument(reason), key, CAMPAIGN);
    }

    @Override
    public CompletableFuture<CampaignRow> endSeries(CampaignId id, String reason, ActKey key) {
        return act(path(id) + "/end-series", new ReasonDocument(reason), key, CAMPAIGN);
    }

    private <T> CompletableFuture<T> act(String path, Object document, ActKey key, TypeReference<T> answer) {
        return exchange.send(ServiceCall.post(path, document).as(key), answer);
    }

    private static @Nullable String wire(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String path(CampaignId id) {
        return ApiPath.CAMPAIGNS + "/" + id.value();
    }
}
