package org.gatehouse.console.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.IncidentDocuments.ContainmentDocument;
import org.gatehouse.contract.IncidentDocuments.IncidentAssignDocument;
import org.gatehouse.contract.IncidentDocuments.MoveDocument;
import org.gatehouse.contract.IncidentDocuments.TaskActDocument;
import org.gatehouse.contract.IncidentRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Incidents over HTTP.
final class HttpIncidentCalls implements IncidentCalls {
    private static final TypeReference<IncidentView> INCIDENT = new TypeReference<>() {};

    private final Exchange exchange;

    HttpIncidentCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<IncidentRow>> incidents(
            Set<IncidentStatus> statuses, @Nullable PersonId assignee, PageOf page) {
        ServiceCall call = ServiceCall.get(ApiPath.INCIDENTS)
                .with("status", names(statuses))
                .with("assignee", assignee == null ? null : assignee.value())
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<IncidentView> incident(IncidentId id) {
        return exchange.send(ServiceCall.get(path(id)), INCIDENT);
    }

    @Override
    public CompletableFuture<List<TimelineEntry>> timeline(IncidentId id) {
        return exchange.send(ServiceCall.get(path(id) + "/timeline"), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<IncidentView> assign(IncidentId id, PersonId to, ActKey key) {
        return act(path(id) + "/assign", new IncidentAssignDocument(to), key, INCIDENT);
    }

    @Override
    public CompletableFuture<IncidentView> move(IncidentId id, MoveDocument document, ActKey key) {
        return act(path(id) + "/move", document, key, INCIDENT);
    }

    @Override
    public CompletableFuture<IncidentView> task(IncidentId id, int number, TaskActDocument document, ActKey key) {
        return act(path(id) + "/tasks/" + number, document, key, INCIDENT);
    }

    @Override
    public CompletableFuture<IncidentView> contain(IncidentId id, ContainmentDocument document, ActKey key) {
        return act(path(id) + "/containments", document, key, INCIDENT);
    }

    @Override
    public CompletableFuture<CommentView> comment(IncidentId id, String text, ActKey key) {
        return act(path(id) + "/comments", new CommentDocument(text), key, new TypeReference<>() {});
    }

    private <T> CompletableFuture<T> act(String path, Object document, ActKey key, TypeReference<T> answer) {
        return exchange.send(ServiceCall.post(path, document).as(key), answer);
    }

    /// States as a query names them.
    static String names(Set<? extends Enum<?>> statuses) {
        return statuses.stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String path(IncidentId id) {
        return ApiPath.INCIDENTS + "/" + id.value();
    }
}
