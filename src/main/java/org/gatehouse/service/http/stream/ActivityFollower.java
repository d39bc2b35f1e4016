package org.gatehouse.service.http.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.ActivitySkipped;
import org.gatehouse.contract.StreamEnd;
import org.gatehouse.contract.StreamEnd.Reason;
import org.gatehouse.model.event.Activity;
import org.gatehouse.service.identity.Caller;

/// One stream under way, on its own thread, at its reader's pace.
final class ActivityFollower {
    private static final int RESUMED_MOST = 2_000;
    private static final byte[] HEARTBEAT = ": alive\nretry: 2000\n\n".getBytes(StandardCharsets.UTF_8);

    private final ActivityHub hub;
    private final ActivitySubscription subscription;
    private final ActivityChannel channel;
    private final OutputStream out;
    private long cursor;
    private long matched;

    ActivityFollower(ActivityHub hub, ActivitySubscription subscription, ActivityChannel channel, OutputStream out) {
        this.hub = hub;
        this.subscription = subscription;
        this.channel = channel;
        this.out = out;
    }

    /// Returns when the stream has ended.
    ///
    /// @throws IOException when the reader is gone
    void follow() throws IOException {
        begin();
        Optional<Reason> end = Optional.empty();
        while (end.isEmpty()) {
            end = step(hub.next(channel, cursor));
        }
        write(EncodedEvent.frame(null, "end", new StreamEnd(end.get())));
    }

    /// Sends what was missed since the last visit: its newest part, and how much that is not. A heartbeat comes
    /// first, so that a reader knows at once that it is there.
    private void begin() throws IOException {
        long[] standing = hub.standing(channel);
        cursor = standing[0];
        matched = standing[1];
        write(HEARTBEAT);
        Long after = subscription.after();
        if (after == null || after >= cursor) {
            return;
        }
        List<Activity> missed = hub.missed(subscription, after, RESUMED_MOST + 1).stream()
                .filter(activity -> activity.seq() <= cursor)
                .toList();
        if (missed.size() > RESUMED_MOST) {
            write(EncodedEvent.frame(Long.toString(cursor), "skipped", new ActivitySkipped(missed.size())));
        } else if (!missed.isEmpty()) {
            resume(missed);
        }
    }

    /// As many frames as it takes to leave nothing out.
    private void resume(List<Activity> missed) throws IOException {
        for (int from = 0; from < missed.size(); from += ActivityChannel.SHOWN_MOST) {
            List<Activity> part = missed.subList(from, Math.min(missed.size(), from + ActivityChannel.SHOWN_MOST));
            boolean last = from + ActivityChannel.SHOWN_MOST >= missed.size();
            write(ActivityChannel.bytes(part, last ? cursor : part.getLast().seq()));
        }
    }

    private Optional<Reason> step(ActivityHub.Next next) throws IOException {
        return switch (next) {
            case ActivityHub.Next.Ended(Reason reason) -> Optional.of(reason);
            case ActivityHub.Next.Quiet() -> {
                write(HEARTBEAT);
                yield lookAgain();
            }
            case ActivityHub.Next.Frames(List<ActivityChannel.Frame> frames, long end, long total) -> {
                long left = frames.getFirst().matchedBefore() - matched;
                if (left > 0) {
                    String id = Long.toString(frames.getFirst().begin());
                    write(EncodedEvent.frame(id, "skipped", new ActivitySkipped(left)));
                }
                for (ActivityChannel.Frame frame : frames) {
                    out.write(frame.bytes());
                }
                out.flush();
                cursor = end;
                matched = total;
                yield Optional.empty();
            }
        };
    }

    /// Whether the reader still may see what they follow.
    private Optional<Reason> lookAgain() {
        Optional<Caller> now = subscription.again().get();
        boolean same = now.isPresent()
                && now.get()
                        .person()
                        .roles()
                        .equals(subscription.caller().person().roles());
        return same ? Optional.empty() : Optional.of(Reason.SIGNED_OUT);
    }

    private void write(byte[] frame) throws IOException {
        out.write(frame);
        out.flush();
    }
}
