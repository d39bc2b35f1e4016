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

/// Everything about access requests. Every future may fail with a [ServiceFailure] and with nothing else, and
/// completes on a thread of the client.
public interface RequestCalls {
    CompletableFuture<Page<RequestRow>> page(RequestQuery query, PageOf page);

    /// How many requests each view of the queue holds for me.
    CompletableFuture<QueueCounts> counts();

    CompletableFuture<RequestView> view(RequestId id);

    /// Which of these requests, at most [Page#MOST], I may approve together.
    CompletableFuture<Page<AutoEligibility>> autoEligible(List<RequestId> ids);

    /// What the policy would say of it; changes nothing.
    CompletableFuture<Verdict> preview(Ask ask);

    /// What the policy would say of a request under narrower terms; changes nothing.
    CompletableFuture<Verdict> preview(RequestId id, TermsDocument terms);

    CompletableFuture<RequestRow> submit(Ask ask, ActKey key);

    /// Saves what I may ask for later, for me alone; texts may still be missing.
    CompletableFuture<RequestRow> draft(Ask ask, ActKey key);

    /// Submits my draft as it stands.
    CompletableFuture<RequestRow> submit(RequestId id, ActKey key);

    /// Replaces what is asked, or what my draft says; earlier decisions are void.
    ///
    /// @param version the version that was read; another one now is refused with `stale_version`
    CompletableFuture<RequestRow> amend(RequestId id, long version, Ask ask, ActKey key);

    /// @param reason may be empty for a draft, which is discarded
    CompletableFuture<RequestRow> withdraw(RequestId id, String reason, ActKey key);

    /// Asks the requester something; the request waits for the answer.
    CompletableFuture<RequestRow> ask(RequestId id, int revision, String text, ActKey key);

    /// @param number which question, from 1
    CompletableFuture<RequestRow> answer(RequestId id, int number, String text, ActKey key);

    /// Says that I work on it: a soft lock that others see.
    CompletableFuture<RequestRow> claim(RequestId id, ActKey key);

    CompletableFuture<RequestRow> release(RequestId id, ActKey key);

    /// Hands it to a colleague.
    CompletableFuture<RequestRow> assign(RequestId id, PersonId to, ActKey key);

    CompletableFuture<CommentView> comment(RequestId id, String text, ActKey key);

    /// Approves, denies or abstains, for good. `stale_revision` says what changed since it was read.
    CompletableFuture<DecisionOutcome> decide(RequestId id, DecisionDocument decision, ActKey key);
}
