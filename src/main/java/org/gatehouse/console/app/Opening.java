package org.gatehouse.console.app;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.GatehouseClient;
import org.gatehouse.console.client.LiveStream;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Me;

/// A connection on which somebody is signed in and which hears of every change from here on: all that a session
/// needs before it can be drawn.
record Opening(Access access, Persona persona, GatehouseClient client, LiveStream stream, FeedHub feed, Me me)
        implements AutoCloseable {

    /// Connects. Returns at once; fails with a [org.gatehouse.console.client.ServiceFailure] and leaves nothing
    /// open.
    static CompletableFuture<Opening> of(Access access, Persona persona, Threads threads, Clock clock) {
        GatehouseClient client = new GatehouseClient(access.service(), persona::token, threads.delay(), clock);
        FeedHub feed = new FeedHub(threads);
        LiveStream stream = client.stream(feed);
        return client.me()
                .thenCombine(feed.settled(), (me, _) -> new Opening(access, persona, client, stream, feed, me))
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        stream.close();
                        client.close();
                    }
                });
    }

    @Override
    public void close() {
        stream.close();
        client.close();
    }
}
