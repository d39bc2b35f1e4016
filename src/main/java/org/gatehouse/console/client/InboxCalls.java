package org.gatehouse.console.client;

import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.Inbox;

/// What waits for me. The future may fail with a [ServiceFailure] and with nothing else, and completes on a thread
/// of the client.
@FunctionalInterface
public interface InboxCalls {
    CompletableFuture<Inbox> inbox();
}
