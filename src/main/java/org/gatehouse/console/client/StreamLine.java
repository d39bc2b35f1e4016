package org.gatehouse.console.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.gatehouse.console.live.Delay;
import org.jspecify.annotations.Nullable;

/// The connection under a stream of server-sent events: made again by itself when it breaks, and resumed after the
/// last event that the follower said it has.
///
/// The follower is called on threads of the client, one call at a time and under this line's lock, and must return
/// fast.
final class StreamLine implements AutoCloseable {
    private static final int UNKNOWN_EVENT = 422;

    private final EventSource.Factory sources;
    private final Supplier<Request.Builder> request;
    private final Refusal refusal;
    private final Follower follower;
    private final Delay delay;
    private final Backoff backoff;
    private final Clock clock;

    private @Nullable EventSource source;
    private @Nullable String lastId;
    private int connection;
    private boolean closed;
    private int attempts;
    private @Nullable Instant lostSince;

    /// Makes sense of what is heard.
    interface Follower {
        void onState(StreamState state);

        /// Events may have been missed: there was nothing to resume after.
        void onGap();

        /// The service no longer knows the last event that it was asked to resume after.
        void onForgotten();

        void onEvent(@Nullable String id, String type, String data);
    }

    /// Decides whether an answer other than a stream is final.
    interface Refusal {
        @Nullable
        ServiceProblem of(Response response);
    }

    StreamLine(
            EventSource.Factory sources,
            Supplier<Request.Builder> request,
            Refusal refusal,
            Follower follower,
            Delay delay,
            Backoff backoff,
            Clock clock) {
        this.sources = sources;
        this.request = request;
        this.refusal = refusal;
        this.follower = follower;
        this.delay = delay;
        this.backoff = backoff;
        this.clock = clock;
    }

    /// Begins to listen; once only.
    synchronized void open() {
        follower.onState(new StreamState.Connecting());
        connect();
    }

    /// Tries at once instead of waiting for the next try; does nothing while the connection is good.
    synchronized void retryNow() {
        if (!closed && lostSince != null) {
            connect();
        }
    }

    /// The follower has everything up to and including this event.
    synchronized void reached(String id) {
        lastId = id;
    }

    /// Ends it, in this state.
    synchronized void end(StreamState state) {
        closed = true;
        connection++;
        cancelSource();
        follower.onState(state);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            end(new StreamState.Closed());
        }
    }

    private void connect() {
        cancelSource();
        int mine = ++connection;
        Request.Builder next = request.get().header("Accept", "text/event-stream");
        if (lastId != null) {
            next.header("Last-Event-ID", lastId);
        }
        source = sources.newEventSource(next.build(), new Connection(mine));
    }

    private void connected() {
        boolean resumed = lostSince == null || lastId != null;
        attempts = 0;
        lostSince = null;
        follower.onState(new StreamState.Live());
        if (!resumed) {
            follower.onGap();
        }
    }

    private void lost(@Nullable Response response) {
        ServiceProblem why = response == null ? null : refusal.of(response);
        if (why != null) {
            end(new StreamState.Refused(why));
            return;
        }
        if (response != null && response.code() == UNKNOWN_EVENT) {
            // The service has another past than the one we know, as after a restore.
            lastId = null;
            follower.onForgotten();
        }
        Instant now = clock.instant();
        lostSince = lostSince == null ? now : lostSince;
        Duration wait = backoff.before(attempts);
        follower.onState(new StreamState.Lost(lostSince, attempts, now.plus(wait)));
        attempts++;
        int broken = connection;
        try {
            delay.after(wait, () -> reconnect(broken));
        } catch (RejectedExecutionException e) {
            // Whoever kept the time has stopped, and with them everybody who followed.
            closed = true;
        }
    }

    private synchronized void reconnect(int broken) {
        if (!closed && connection == broken) {
            connect();
        }
    }

    private void cancelSource() {
        if (source != null) {
            source.cancel();
        }
    }

    /// One connection; what an outdated one still says is ignored.
    private final class Connection extends EventSourceListener {
        private final int number;

        private Connection(int number) {
            this.number = number;
        }

        @Override
        public void onOpen(EventSource opened, Response response) {
            whileCurrent(StreamLine.this::connected);
        }

        @Override
        public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
            whileCurrent(() -> follower.onEvent(id, String.valueOf(type), data));
        }

        @Override
        public void onClosed(EventSource ended) {
            whileCurrent(() -> lost(null));
        }

        @Override
        public void onFailure(EventSource failed, @Nullable Throwable cause, @Nullable Response response) {
            whileCurrent(() -> lost(response));
        }

        private void whileCurrent(Runnable work) {
            synchronized (StreamLine.this) {
                if (number == connection) {
                    work.run();
                }
            }
        }
    }
}
