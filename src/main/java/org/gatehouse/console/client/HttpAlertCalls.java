package org.gatehouse.console.client;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.FindingCounts;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.model.incident.AlertStatus;
import tools.jackson.core.type.TypeReference;

/// Alerts over HTTP.
final class HttpAlertCalls implements AlertCalls {
    private final Exchange exchange;

    HttpAlertCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<AlertRow>> alerts(Set<AlertStatus> statuses, PageOf page) {
        ServiceCall call = ServiceCall.get(ApiPath.ALERTS)
                .with("status", HttpIncidentCalls.names(statuses))
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<FindingCounts> counts(Set<AlertStatus> statuses) {
        ServiceCall call =
                ServiceCall.get(ApiPath.ALERTS + "/counts").with("status", HttpIncidentCalls.names(statuses));
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<AlertsActed> act(AlertActDocument document, ActKey key) {
        if (document.alerts().isEmpty()) {
            throw new IllegalArgumentException("an act without names would be done to every alert");
        }
        return exchange.send(
                ServiceCall.post(ApiPath.ALERTS + "/acts", document).as(key), new TypeReference<>() {});
    }
}
