package org.gatehouse.console.client;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Grants over HTTP.
final class HttpGrantCalls implements GrantCalls {
    private static final TypeReference<Grant> GRANT = new TypeReference<>() {};

    private final Exchange exchange;

    HttpGrantCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<Grant>> page(GrantQuery query, PageOf page) {
        String statuses = query.statuses().stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        ServiceCall call = ServiceCall.get(ApiPath.GRANTS)
                .with("status", statuses)
                .with("subject", query.subject())
                .with("asset", query.asset())
                .with("request", query.request())
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<GrantRow>> rows(GrantSearch search, PageOf page) {
        ServiceCall call = ServiceCall.get(ApiPath.GRANT_ROWS)
                .with("cut", wire(search.cut()))
                .with("q", search.text())
                .with("affiliation", search.affiliation() == null ? null : wire(search.affiliation()))
                .with("data_class", search.dataClass() == null ? null : wire(search.dataClass()))
                .with("subject", search.subject())
                .with("asset", search.asset())
                .with("request", search.request())
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<GrantCounts> counts() {
        return exchange.send(ServiceCall.get(ApiPath.GRANT_COUNTS), new TypeReference<>() {});
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CompletableFuture<Grant> get(GrantId id) {
        return exchange.send(ServiceCall.get(ApiPath.GRANTS + "/" + id.value()), GRANT);
    }

    @Override
    public CompletableFuture<Grant> activate(GrantId id, ActKey key) {
        return act(id, "activate", null, key);
    }

    @Override
    public CompletableFuture<Grant> suspend(GrantId id, String reason, ActKey key) {
        return act(id, "suspend", new ReasonDocument(reason), key);
    }

    @Override
    public CompletableFuture<Grant> reopen(GrantId id, String reason, ActKey key) {
        return act(id, "reopen", new ReasonDocument(reason), key);
    }

    @Override
    public CompletableFuture<Grant> revoke(GrantId id, String reason, ActKey key) {
        return act(id, "revoke", new ReasonDocument(reason), key);
    }

    @Override
    public CompletableFuture<Grant> complete(GrantId id, String reason, ActKey key) {
        return act(id, "complete", new ReasonDocument(reason), key);
    }

    @Override
    public CompletableFuture<List<Grant>> revokeMany(RevokeManyDocument document, ActKey key) {
        return exchange.send(
                ServiceCall.post(ApiPath.GRANTS + "/revoke", document).as(key), new TypeReference<>() {});
    }

    private CompletableFuture<Grant> act(GrantId id, String what, @Nullable Object document, ActKey key) {
        return exchange.send(
                ServiceCall.post(ApiPath.GRANTS + "/" + id.value() + "/" + what, document)
                        .as(key),
                GRANT);
    }
}
