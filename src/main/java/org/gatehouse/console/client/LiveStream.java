package org.gatehouse.console.client;

import java.util.function.Function;
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
    private static final String HELLO = "hello";
    private static final String END = "end";
    private static final String PRESENCE = "presence";

    private final StreamLine line;
    private final Listener listener;
    private long lastIndex = -1;

    /// Hears of everything.
    public interface Listener {
        void onState(StreamState state);

        /// The service says how things stand, each time the connection is made.
        void onHello(StreamHello hello);

        void onEvent(StreamEvent event);

        /// Events may have been missed since the last one.
        void onGap();
    }

    /// @param lines makes the connection that tells a follower
    LiveStream(Function<StreamLine.Follower, StreamLine> lines, Listener listener) {
        this.listener = listener;
        this.line = lines.apply(new Reader());
    }

    /// Begins to listen; once only.
    void open() {
        line.open();
    }

    /// Tries at once instead of waiting for the next try; does nothing while the connection is good.
    public void retryNow() {
        line.retryNow();
    }

    @Override
    public void close() {
        line.close();
    }

    private void reached(long index) {
        lastIndex = Math.max(lastIndex, index);
        line.reached(Long.toString(lastIndex));
    }

    private final class Reader implements StreamLine.Follower {
        @Override
        public void onState(StreamState state) {
            listener.onState(state);
        }

        @Override
        public void onGap() {
            listener.onGap();
        }

        @Override
        public void onForgotten() {
            lastIndex = -1;
        }

        @Override
        public void onEvent(@Nullable String id, String type, String data) {
            try {
                switch (type) {
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
                reached(Long.parseLong(id));
            }
            listener.onHello(hello);
        }

        private void told(StreamEvent event) {
            if (event.index() > lastIndex) {
                reached(event.index());
                listener.onEvent(event);
            }
        }

        private void ended(StreamEnd end) {
            if (end.reason() == StreamEnd.Reason.SIGNED_OUT) {
                line.end(new StreamState.Refused(StreamRefusals.problem(ErrorCode.UNAUTHENTICATED)));
            }
            // Otherwise the connection ends next, and is made again.
        }
    }
}
