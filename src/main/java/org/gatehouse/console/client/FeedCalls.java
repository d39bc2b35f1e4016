package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.DeliveryReceipt;
import org.gatehouse.contract.Documents.AlikeDocument;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.contract.Documents.IssuedToken;
import org.gatehouse.contract.Documents.ReplayDocument;
import org.gatehouse.contract.Documents.RotationDocument;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.contract.QuarantineView.Together;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Feeds as people see them. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a
/// thread of the client.
public interface FeedCalls {
    CompletableFuture<Page<FeedView>> feeds(PageOf page);

    /// One feed, how it is and how it has been.
    CompletableFuture<FeedDetail> feed(PersonId id);

    /// Registers a machine as a feed; its token is in this answer and in no other.
    CompletableFuture<IssuedToken> register(FeedDocument document, ActKey key);

    /// Gives a feed a new token, which is in this answer and in no other.
    CompletableFuture<IssuedToken> rotate(PersonId feed, RotationDocument document, ActKey key);

    /// Takes deliveries that are missing for lost.
    CompletableFuture<FeedDetail> acceptLoss(PersonId feed, String reason, ActKey key);

    /// Why events are in quarantine.
    CompletableFuture<Reasons> reasons(PersonId feed);

    /// What is in quarantine, the newest first, of each document its beginning.
    ///
    /// @param reason only those kept for this reason; null for all
    CompletableFuture<Page<QuarantineView>> quarantine(PersonId feed, @Nullable String reason, PageOf page);

    /// One of them, whole.
    CompletableFuture<QuarantineView> kept(PersonId feed, long number);

    CompletableFuture<DeliveryReceipt> replay(PersonId feed, long number, ReplayDocument document, ActKey key);

    CompletableFuture<Together> replayAlike(PersonId feed, AlikeDocument document, ActKey key);

    CompletableFuture<Together> discard(PersonId feed, long number, String reason, ActKey key);

    CompletableFuture<Together> discardAlike(PersonId feed, AlikeDocument document, ActKey key);
}
