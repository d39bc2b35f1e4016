package org.gatehouse.console.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Documents.RevokeManyDocument;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;

/// Everything about grants. Every future may fail with a [ServiceFailure] and with nothing else, and completes on a
/// thread of the client.
public interface GrantCalls {
    CompletableFuture<Page<Grant>> page(GrantQuery query, PageOf page);

    /// Grants with names and classes, as people read them. A page may hold fewer than asked for, or none, and still
    /// have a next one.
    CompletableFuture<Page<GrantRow>> rows(GrantSearch search, PageOf page);

    /// How many grants each cut holds for me.
    CompletableFuture<GrantCounts> counts();

    CompletableFuture<Grant> get(GrantId id);

    /// Starts the clock of a grant that waits for its subject.
    CompletableFuture<Grant> activate(GrantId id, ActKey key);

    /// Stops all use at once, until it is reopened.
    CompletableFuture<Grant> suspend(GrantId id, String reason, ActKey key);

    /// One vote for reopening; the grant is open again once its slots are filled.
    CompletableFuture<Grant> reopen(GrantId id, String reason, ActKey key);

    /// Ends it for good.
    CompletableFuture<Grant> revoke(GrantId id, String reason, ActKey key);

    /// Its subject says that the work is done.
    CompletableFuture<Grant> complete(GrantId id, String reason, ActKey key);

    /// Revokes all grants of a person, or all on an asset and under it.
    ///
    /// @return those revoked
    CompletableFuture<List<Grant>> revokeMany(RevokeManyDocument document, ActKey key);
}
