package org.gatehouse.console.grant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestedAccess;
import org.jspecify.annotations.Nullable;

/// Sends what a person does to grants. What could not be sent is sent again, when tried again, as the same act.
/// Belongs to the FX thread.
final class GrantActs {
    /// The most grants that are named before all of them are revoked.
    static final int MOST_NAMED = 1_000;

    private final GrantCalls calls;
    private final RequestCalls requests;
    private final GrantsModel model;
    private final GrantsController list;
    private final Threads threads;
    private final Consumer<Done> done;
    private final Latest affected = new Latest();
    private @Nullable Attempt unanswered;

    /// What was done, to be told.
    sealed interface Done {
        /// @param act "suspend"
        record One(String act, GrantRow grant, Grant now) implements Done {}

        record Many(List<Grant> grants) implements Done {}

        record Extension(GrantRow grant, RequestRow request) implements Done {}
    }

    /// An act on its way, known by what it is about and says.
    private record Attempt(String act, Object content, ActKey key) {}

    GrantActs(
            GrantCalls calls,
            RequestCalls requests,
            GrantsModel model,
            GrantsController list,
            Threads threads,
            Consumer<Done> done) {
        this.calls = calls;
        this.requests = requests;
        this.model = model;
        this.list = list;
        this.threads = threads;
        this.done = done;
    }

    void suspend(GrantRow row, String reason) {
        one("suspend", row, reason, key -> calls.suspend(row.grant().id(), reason, key));
    }

    /// One vote; the grant is open again once its seats are filled.
    void reopen(GrantRow row, String reason) {
        one("reopen", row, reason, key -> calls.reopen(row.grant().id(), reason, key));
    }

    void revoke(GrantRow row, String reason) {
        one("revoke", row, reason, key -> calls.revoke(row.grant().id(), reason, key));
    }

    void complete(GrantRow row, String reason) {
        one("complete", row, reason, key -> calls.complete(row.grant().id(), reason, key));
    }

    /// Asks for the same again, for a time after the grant's own, under the full policy.
    void extend(GrantRow row, AccessRequest origin, String reason, Duration duration) {
        Ask ask = extension(row.grant(), origin, reason, duration);
        Attempt attempt = attempt("extend " + row.grant().id(), ask);
        send(attempt, requests.submit(ask, attempt.key()), request -> {
            model.keepDraft(attempt.act(), "");
            done.accept(new Done.Extension(row, request));
        });
    }

    static Ask extension(Grant grant, AccessRequest origin, String reason, Duration duration) {
        return new Ask(
                grant.items(),
                origin.purpose(),
                reason,
                origin.ticket(),
                origin.requestedLocations(),
                origin.severity(),
                new RequestedAccess(grant.endsAt(), duration, null, false),
                grant.subject(),
                grant.actorChain(),
                grant.id(),
                null);
    }

    /// Finds what revoking all of a person, or all on an asset and under it, would end.
    ///
    /// @param found given the grants; up to [#MOST_NAMED] of them
    void wouldRevoke(@Nullable PersonId person, @Nullable AssetId asset, Consumer<List<GrantRow>> found) {
        model.refusalProperty().set(null);
        GrantSearch search = GrantSearch.of(GrantCut.LIVE).withSubject(person).withAsset(asset);
        collect(affected.begin(), search, PageOf.first(Page.MOST), new ArrayList<>(), found);
    }

    private void collect(
            Latest.Ticket ticket,
            GrantSearch search,
            PageOf page,
            List<GrantRow> soFar,
            Consumer<List<GrantRow>> found) {
        threads.deliver(calls.rows(search, page), (answer, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown != null) {
                model.refusalProperty().set(ServiceFailure.of(thrown).words());
                return;
            }
            soFar.addAll(answer.items());
            if (answer.next() != null && soFar.size() < MOST_NAMED) {
                collect(ticket, search, page.next(answer.next()), soFar, found);
            } else {
                found.accept(List.copyOf(soFar));
            }
        });
    }

    /// Revokes all of a person, or all on an asset and under it; exactly one is given.
    void revokeAll(@Nullable PersonId person, @Nullable AssetId asset, String reason) {
        RevokeManyDocument document = new RevokeManyDocument(person, asset, reason);
        Attempt attempt = attempt("revoke all " + (person == null ? asset : person), document);
        send(attempt, calls.revokeMany(document, attempt.key()), revoked -> {
            model.keepDraft(attempt.act(), "");
            revoked.forEach(list::put);
            list.refreshDetail();
            done.accept(new Done.Many(revoked));
        });
    }

    private void one(
            String act,
            GrantRow row,
            String reason,
            java.util.function.Function<ActKey, CompletableFuture<Grant>> call) {
        Attempt attempt = attempt(act + " " + row.grant().id(), reason);
        send(attempt, call.apply(attempt.key()), now -> {
            model.keepDraft(attempt.act(), "");
            list.put(now);
            list.refreshDetail();
            done.accept(new Done.One(act, row, now));
        });
    }

    private Attempt attempt(String act, Object content) {
        Attempt before = unanswered;
        if (before != null && before.act().equals(act) && before.content().equals(content)) {
            return before;
        }
        return new Attempt(act, content, ActKey.fresh());
    }

    private <T> void send(Attempt attempt, CompletableFuture<T> call, Consumer<T> onDone) {
        assert Platform.isFxApplicationThread();
        unanswered = attempt;
        model.sendingProperty().set(true);
        model.refusalProperty().set(null);
        threads.deliver(call, (answer, thrown) -> {
            model.sendingProperty().set(false);
            if (thrown != null) {
                model.refusalProperty().set(ServiceFailure.of(thrown).words());
            } else {
                unanswered = null;
                onDone.accept(answer);
            }
        });
    }
}
