package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.RequestQuery;
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

/// A service whose answers a test gives by hand, in whatever order.
class FakeRequestCalls implements RequestCalls {
    /// Terms that the policy was asked about, and of which request.
    record Narrowed(RequestId request, TermsDocument terms) {}

    final List<RequestQuery> queries = new ArrayList<>();
    final List<CompletableFuture<Page<RequestRow>>> pages = new ArrayList<>();
    final List<List<RequestId>> eligibilityOf = new ArrayList<>();
    final List<CompletableFuture<Page<AutoEligibility>>> eligibilities = new ArrayList<>();
    final List<RequestId> viewed = new ArrayList<>();
    final List<CompletableFuture<RequestView>> views = new ArrayList<>();
    final List<RequestId> decidedOn = new ArrayList<>();
    final List<DecisionDocument> decided = new ArrayList<>();
    final List<ActKey> decisionKeys = new ArrayList<>();
    final List<CompletableFuture<DecisionOutcome>> outcomes = new ArrayList<>();
    final List<RequestId> claimed = new ArrayList<>();
    final List<Narrowed> previewed = new ArrayList<>();
    final List<CompletableFuture<Verdict>> previews = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<ActKey> askKeys = new ArrayList<>();
    final List<CompletableFuture<RequestRow>> questions = new ArrayList<>();
    final List<String> assigned = new ArrayList<>();
    final List<CompletableFuture<RequestRow>> assignments = new ArrayList<>();
    final List<String> comments = new ArrayList<>();

    @Override
    public CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page) {
        queries.add(query);
        return next(pages);
    }

    @Override
    public CompletableFuture<RequestView> view(RequestId id) {
        viewed.add(id);
        return next(views);
    }

    @Override
    public CompletableFuture<DecisionOutcome> decide(RequestId id, DecisionDocument decision, ActKey key) {
        decidedOn.add(id);
        decided.add(decision);
        decisionKeys.add(key);
        return next(outcomes);
    }

    @Override
    public CompletableFuture<RequestRow> claim(RequestId id, ActKey key) {
        claimed.add(id);
        return new CompletableFuture<>();
    }

    private static <T> CompletableFuture<T> next(List<CompletableFuture<T>> asked) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    @Override
    public CompletableFuture<Page<AutoEligibility>> autoEligible(List<RequestId> ids) {
        eligibilityOf.add(ids);
        return next(eligibilities);
    }

    @Override
    public CompletableFuture<QueueCounts> counts() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Verdict> preview(Ask ask) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Verdict> preview(RequestId id, TermsDocument terms) {
        previewed.add(new Narrowed(id, terms));
        return next(previews);
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
        asked.add(text);
        askKeys.add(key);
        return next(questions);
    }

    @Override
    public CompletableFuture<RequestRow> answer(RequestId id, int number, String text, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> release(RequestId id, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<RequestRow> assign(RequestId id, PersonId to, ActKey key) {
        assigned.add(id + " to " + to);
        return next(assignments);
    }

    @Override
    public CompletableFuture<CommentView> comment(RequestId id, String text, ActKey key) {
        comments.add(text);
        return new CompletableFuture<>();
    }
}
