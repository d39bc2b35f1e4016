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
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.StreamEnd;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.contract.StreamHello;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What changes at the service, as it changes. A broken connection is made again by itself and resumes where it
/// broke: each event is told once and in order. Where the service cannot resume, it says so and [Listener#onGap] is
/// called.
///
/// The listener is called on threads of the client, one call at a time, and must return fast.
public final class LiveStream implements AutoCloseable {
    private static final int UNKNOWN_EVENT = 422;
    private static final String HELLO = "hello";
    private static final String END = "end";
    private static final String PRESENCE = "presence";

    private final EventSource.Factory sources;
    private final Supplier<Request.Builder> request;
    private final Listener listener;
    private final Delay delay;
    private final Backoff backoff;
    private final Clock clock;
    private final StreamRefusal refusal;

    private @Nullable EventSource source;
    private int connection;
    private boolean closed;
    private long lastIndex = -1;
    private boolean resumable;
    private int attempts;
    private @Nullable Instant lostSince;

    /// Hears of everything.
    public interface Listener {
        void onState(StreamState state);

        /// The service says how things stand, each time the connection is made.
        void onHello(StreamHello hello);

        void onEvent(StreamEvent event);

        /// Events may have been missed since the last one.
        void onGap();
    }

    /// Decides whether an answer other than a stream is final.
    interface StreamRefusal {
        @Nullable
        ServiceProblem of(Response response);
    }

    LiveStream(
            EventSource.Factory sources,
            Supplier<Request.Builder> request,
            StreamRefusal refusal,
            Listener listener,
            Delay delay,
            Backoff backoff,
            Clock clock) {
        this.sources = sources;
        this.request = request;
        this.refusal = refusal;
        this.listener = listener;
        this.delay = delay;
        this.backoff = backoff;
        this.clock = clock;
    }

    /// Begins to listen; once only.
    synchronized void open() {
        listener.onState(new StreamState.Connecting());
        connect();
    }

    /// Tries at once instead of waiting for the next try; does nothing while the connection is good.
    public synchronized void retryNow() {
        if (!closed && lostSince != null) {
            connect();
        }
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
        if (resumable) {
            next.header("Last-Event-ID", Long.toString(lastIndex));
        }
        source = sources.newEventSource(next.build(), new Connection(mine));
    }

    private void connected() {
        boolean resumed = lostSince == null || resumable;
        attempts = 0;
        lostSince = null;
        listener.onState(new StreamState.Live());
        if (!resumed) {
            // Nothing was heard before it broke, so there is nothing to resume after.
            listener.onGap();
        }
    }

    private void received(@Nullable String id, @Nullable String type, String data) {
        try {
            switch (String.valueOf(type)) {
                case HELLO -> greeted(id, Json.LENIENT.readValue(data, StreamHello.class));
                case END -> ended(Json.LENIENT.readValue(data, StreamEnd.class));
                case PRESENCE -> {} // who else is here is not shown
                default -> told(Json.LENIENT.readValue(data, StreamEvent.class));
            }
        } catch (JacksonException e) {
            // A newer service tells of things we do not know: whatever it was, loading again shows it.
            listener.onGap();
        }
    }

    private void greeted(@Nullable String id, StreamHello hello) {
        if (id != null && id.matches("-?\\d{1,18}")) {
            lastIndex = Math.max(lastIndex, Long.parseLong(id));
            resumable = true;
        }
        listener.onHello(hello);
    }

    private void ended(StreamEnd end) {
        if (end.reason() == StreamEnd.Reason.SIGNED_OUT) {
            end(new StreamState.Refused(StreamRefusals.problem(ErrorCode.UNAUTHENTICATED)));
        }
        // Otherwise the connection ends next, and is made again.
    }

    private void told(StreamEvent event) {
        if (event.index() > lastIndex) {
            lastIndex = event.index();
            resumable = true;
            listener.onEvent(event);
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
            resumable = false;
            lastIndex = -1;
        }
        Instant now = clock.instant();
        lostSince = lostSince == null ? now : lostSince;
        Duration wait = backoff.before(attempts);
        listener.onState(new StreamState.Lost(lostSince, attempts, now.plus(wait)));
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

    private void end(StreamState state) {
        closed = true;
        connection++;
        cancelSource();
        listener.onState(state);
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
            whileCurrent(LiveStream.this::connected);
        }

        @Override
        public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
            whileCurrent(() -> received(id, type, data));
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
            synchronized (LiveStream.this) {
                if (number == connection) {
                    work.run();
                }
            }
        }
    }
}
