package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleStatus;
import org.gatehouse.contract.RuleView;
import tools.jackson.core.type.TypeReference;

/// Detection rules over HTTP.
final class HttpRuleCalls implements RuleCalls {
    private final Exchange exchange;

    HttpRuleCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<RuleRow>> rules(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.RULES).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RuleView> rule(String id) {
        return exchange.send(ServiceCall.get(path(id)), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RuleStatus> status() {
        return exchange.send(ServiceCall.get(ApiPath.RULES + "/status"), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RuleView> flip(String id, RuleSwitchDocument document, ActKey key) {
        return exchange.send(ServiceCall.post(path(id) + "/switch", document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RuleReplay> replay(String id, RuleReplayDocument document, ActKey key) {
        return exchange.send(ServiceCall.post(path(id) + "/replay", document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RuleReplay> replayed(String id) {
        return exchange.send(ServiceCall.get(path(id) + "/replay"), new TypeReference<>() {});
    }

    private static String path(String id) {
        return ApiPath.RULES + "/" + id;
    }
}
