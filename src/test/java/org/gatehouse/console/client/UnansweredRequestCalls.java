package org.gatehouse.console.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;

/// Calls that are never answered. A test answers those it is about by overriding them.
public class UnansweredRequestCalls implements RequestCalls {
    @Override
    public CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Page<AutoEligibility>> autoEligible(List<RequestId> ids) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<QueueCounts> counts() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestView> view(RequestId id) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Verdict> preview(Ask ask) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Verdict> preview(RequestId id, TermsDocument terms) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> submit(Ask ask, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> draft(Ask ask, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> submit(RequestId id, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> amend(RequestId id, long version, Ask ask, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> withdraw(RequestId id, String reason, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> ask(RequestId id, int revision, String text, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> answer(RequestId id, int number, String text, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> claim(RequestId id, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> release(RequestId id, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> assign(RequestId id, PersonId to, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<CommentView> comment(RequestId id, String text, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<DecisionOutcome> decide(RequestId id, DecisionDocument decision, ActKey key) {
        return new CompletableFuture<>();
    }
}
