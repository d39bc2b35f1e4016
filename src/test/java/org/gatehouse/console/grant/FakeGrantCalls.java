package org.gatehouse.console.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.GrantQuery;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;

/// A service that holds some grants and answers at once, except where a test keeps the answer to itself.
class FakeGrantCalls implements GrantCalls {
    final List<GrantRow> rows = new ArrayList<>();
    final List<GrantSearch> searches = new ArrayList<>();

    /// What was done, with the key it was done under.
    final List<String> acts = new ArrayList<>();

    final List<ActKey> keys = new ArrayList<>();

    /// Given instead of an answer to acts.
    CompletableFuture<Grant> answer = new CompletableFuture<>();

    /// Whether pages are left unanswered, or fail.
    CompletableFuture<Page<GrantRow>> page = CompletableFuture.completedFuture(new Page<>(List.of(), null));

    boolean scripted;

    @Override
    public CompletableFuture<Page<GrantRow>> rows(GrantSearch search, PageOf wanted) {
        searches.add(search);
        if (scripted) {
            return page;
        }
        List<GrantRow> found = rows.stream()
                .filter(row -> search.text() == null
                        ? GrantOrder.belongs(row, search, GrantFixtures.NOW)
                        : row.grant().id().value().equals(search.text()))
                .sorted(GrantOrder.of(search.cut()))
                .toList();
        String after = wanted.after();
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(found.size(), from + wanted.limit());
        return CompletableFuture.completedFuture(
                new Page<>(found.subList(from, to), to < found.size() ? Integer.toString(to) : null));
    }

    @Override
    public CompletableFuture<GrantCounts> counts() {
        return CompletableFuture.completedFuture(new GrantCounts(Map.of(GrantCut.LIVE, rows.size())));
    }

    @Override
    public CompletableFuture<Grant> suspend(GrantId id, String reason, ActKey key) {
        return act("suspend " + id + " " + reason, key);
    }

    @Override
    public CompletableFuture<Grant> reopen(GrantId id, String reason, ActKey key) {
        return act("reopen " + id + " " + reason, key);
    }

    @Override
    public CompletableFuture<Grant> revoke(GrantId id, String reason, ActKey key) {
        return act("revoke " + id + " " + reason, key);
    }

    @Override
    public CompletableFuture<Grant> complete(GrantId id, String reason, ActKey key) {
        return act("complete " + id + " " + reason, key);
    }

    private CompletableFuture<Grant> act(String what, ActKey key) {
        acts.add(what);
        keys.add(key);
        return answer;
    }

    @Override
    public CompletableFuture<List<Grant>> revokeMany(RevokeManyDocument document, ActKey key) {
        acts.add("revoke all of " + document.person() + " " + document.asset() + " " + document.reason());
        keys.add(key);
        return CompletableFuture.completedFuture(rows.stream()
                .map(GrantRow::grant)
                .filter(grant -> grant.status() == GrantStatus.ACTIVE)
                .map(grant -> grant.edit().status(GrantStatus.DEACTIVATING).build())
                .toList());
    }

    @Override
    public CompletableFuture<Grant> activate(GrantId id, ActKey key) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Grant> get(GrantId id) {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Page<Grant>> page(GrantQuery query, PageOf wanted) {
        return new CompletableFuture<>();
    }
}
