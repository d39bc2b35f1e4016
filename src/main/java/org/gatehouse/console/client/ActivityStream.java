package org.gatehouse.console.client;

import java.util.function.Function;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.contract.ActivitySkipped;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.StreamEnd;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Access events as they become durable. A broken connection is made again by itself and resumes where it broke.
///
/// The listener is called on threads of the client, one call at a time, and must return fast.
public final class ActivityStream implements ActivityCalls.Following {
    private static final String ACTIVITY = "activity";
    private static final String SKIPPED = "skipped";
    private static final String END = "end";

    private final StreamLine line;
    private final Listener listener;

    /// Hears of everything.
    public interface Listener {
        void onState(StreamState state);

        /// What fits; where it was too much, with fewer events than fit.
        void onBatch(ActivityBatch batch);

        /// So many events that fit were left out by the service.
        void onSkipped(long matched);

        /// Nobody knows how many events may have been missed.
        void onGap();
    }

    /// @param lines makes the connection that tells a follower
    ActivityStream(Function<StreamLine.Follower, StreamLine> lines, Listener listener) {
        this.listener = listener;
        this.line = lines.apply(new Reader());
    }

    /// Begins to listen; once only.
    void open() {
        line.open();
    }

    @Override
    public void close() {
        line.close();
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
            // The next connection begins anew, which is told as a gap.
        }

        @Override
        public void onEvent(@Nullable String id, String type, String data) {
            if (id != null && !id.isEmpty()) {
                line.reached(id);
            }
            try {
                switch (type) {
                    case ACTIVITY -> listener.onBatch(Json.LENIENT.readValue(data, ActivityBatch.class));
                    case SKIPPED ->
                        listener.onSkipped(Json.LENIENT
                                .readValue(data, ActivitySkipped.class)
                                .matched());
                    case END -> ended(Json.LENIENT.readValue(data, StreamEnd.class));
                    default -> {} // a newer service has more to tell, which changes nothing about events
                }
            } catch (JacksonException e) {
                // Events of a newer service that we cannot read: loading again shows what can be shown.
                listener.onGap();
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
