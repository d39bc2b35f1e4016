package org.gatehouse.console.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.Page;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import tools.jackson.core.type.TypeReference;

/// Gates over HTTP.
final class HttpGateCalls implements GateCalls {
    private final Exchange exchange;

    HttpGateCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<GateView>> gates(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.GATES).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<GateView> gate(PersonId id) {
        return exchange.send(ServiceCall.get(path(id)), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<GateAnswer> ask(PersonId gate, GateQuestionDocument question, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(gate) + "/questions", question).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<IssuedGate> register(GateDocument document, ActKey key) {
        return exchange.send(ServiceCall.post(ApiPath.GATES, document).as(key), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<GateView> retire(PersonId gate, String reason, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(gate) + "/retire", new ReasonDocument(reason))
                        .as(key),
                new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<List<GrantAtGate>> holding(GrantId grant) {
        return exchange.send(
                ServiceCall.get(ApiPath.GRANTS + "/" + grant.value() + "/gates"), new TypeReference<>() {});
    }

    private static String path(PersonId gate) {
        return ApiPath.GATES + "/" + gate.value();
    }
}
