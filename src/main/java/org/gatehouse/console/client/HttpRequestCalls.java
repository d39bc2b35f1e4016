package org.gatehouse.console.client;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.PreviewDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;
import tools.jackson.core.type.TypeReference;

/// Access requests over HTTP.
final class HttpRequestCalls implements RequestCalls {
    private static final TypeReference<RequestRow> ROW = new TypeReference<>() {};

    private final Exchange exchange;

    HttpRequestCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page) {
        ServiceCall call = ServiceCall.get(ApiPath.REQUESTS)
                .with("view", query.view().name().toLowerCase(Locale.ROOT))
                .with("q", query.text())
                .with("party", query.party())
                .with("asset", query.asset())
                .with("status", statuses(query))
                .page(page);
        return exchange.send(call, new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<QueueCounts> counts() {
        return exchange.send(ServiceCall.get(ApiPath.REQUEST_COUNTS), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RequestView> view(RequestId id) {
        return exchange.send(ServiceCall.get(path(id, "")), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<AutoEligibility>> autoEligible(List<RequestId> ids) {
        String listed = ids.stream().map(RequestId::value).collect(Collectors.joining(","));
        return exchange.send(
                ServiceCall.get(ApiPath.REQUESTS_AUTO_ELIGIBLE).with("ids", listed), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Verdict> preview(Ask ask) {
        return exchange.send(ServiceCall.post(ApiPath.REQUEST_PREVIEW, ask), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Verdict> preview(RequestId id, TermsDocument terms) {
        return exchange.send(
                ServiceCall.post(path(id, "/preview"), new PreviewDocument(terms)), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RequestRow> submit(Ask ask, ActKey key) {
        return exchange.send(ServiceCall.post(ApiPath.REQUESTS, ask).as(key), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> draft(Ask ask, ActKey key) {
        return exchange.send(
                ServiceCall.post(ApiPath.REQUESTS, ask).with("draft", true).as(key), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> submit(RequestId id, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, "/submit"), null).as(key), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> amend(RequestId id, long version, Ask ask, ActKey key) {
        return exchange.send(ServiceCall.put(path(id, ""), ask).as(key).ifVersion(version), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> withdraw(RequestId id, String reason, ActKey key) {
        return act(id, "/withdraw", new ReasonDocument(reason), key);
    }

    @Override
    public CompletableFuture<RequestRow> ask(RequestId id, int revision, String text, ActKey key) {
        return act(id, "/questions", new QuestionDocument(revision, text), key);
    }

    @Override
    public CompletableFuture<RequestRow> answer(RequestId id, int number, String text, ActKey key) {
        return act(id, "/questions/" + number + "/answer", new AnswerDocument(text), key);
    }

    @Override
    public CompletableFuture<RequestRow> claim(RequestId id, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, "/claim"), null).as(key), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> release(RequestId id, ActKey key) {
        return exchange.send(ServiceCall.delete(path(id, "/claim")).as(key), ROW);
    }

    @Override
    public CompletableFuture<RequestRow> assign(RequestId id, PersonId to, ActKey key) {
        return act(id, "/assign", new AssignDocument(to), key);
    }

    @Override
    public CompletableFuture<CommentView> comment(RequestId id, String text, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(id, "/comments"), new CommentDocument(text))
                        .as(key),
                new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<DecisionOutcome> decide(RequestId id, DecisionDocument decision, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, "/decisions"), decision).as(key), new TypeReference<>() {});
    }

    private CompletableFuture<RequestRow> act(RequestId id, String what, Object document, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, what), document).as(key), ROW);
    }

    private static String statuses(RequestQuery query) {
        return query.statuses().stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String path(RequestId id, String rest) {
        return ApiPath.REQUESTS + "/" + id.value() + rest;
    }

    private record AssignDocument(PersonId to) {}
}
