package org.gatehouse.service.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.testing.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A reader that takes its time holds up nobody, costs no more than the ring, and is told when it fell behind.
@Timeout(30)
class StreamHubTest {
    private static final int KEPT = 16;
    private static final Caller STEWARD = Caller.of(Someone.steward("p-steward"));

    private final TickingSource source = new TickingSource(10);
    private StreamHub hub =
            new StreamHub(source, new StreamSettings(KEPT, Duration.ofMinutes(1), Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        hub.close();
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            hub.committed(source.tick());
        }
    }

    /// Returns once the stream has begun.
    private Reader follow(@Nullable Long after) throws InterruptedException {
        Reader reader = new Reader();
        Subscription subscription = new Subscription(STEWARD, () -> Optional.of(STEWARD), Set.of(), after);
        Thread.ofVirtual().start(() -> {
            try {
                hub.follow(subscription, reader);
                reader.ended.countDown();
            } catch (IOException e) {
                reader.ended.countDown();
            }
        });
        assertThat(reader.next()).contains("event: hello");
        return reader;
    }

    /// The other end of a stream, which takes what it gets one frame at a time and only while it may.
    private static final class Reader extends OutputStream {
        private static final Pattern ID = Pattern.compile("id: (\\d+)\nevent: ");

        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final CountDownLatch ended = new CountDownLatch(1);
        private final CountDownLatch blocked = new CountDownLatch(1);
        private volatile CountDownLatch open = new CountDownLatch(0);

        @Override
        public void write(int b) {
            throw new AssertionError("frames are written whole");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            frames.add(new String(bytes, StandardCharsets.UTF_8));
            try {
                if (open.getCount() > 0) {
                    blocked.countDown();
                }
                open.await();
            } catch (InterruptedException e) {
                throw new IOException("the reader is gone", e);
            }
        }

        void stop() {
            open = new CountDownLatch(1);
        }

        void goOn() {
            open.countDown();
        }

        String next() throws InterruptedException {
            return frames.take();
        }

        /// The ids of what tells of a change, until one that is looked for.
        List<Long> until(long last) throws InterruptedException {
            List<Long> ids = new ArrayList<>();
            while (ids.isEmpty() || ids.getLast() != last) {
                Matcher id = ID.matcher(next());
                if (id.find()) {
                    ids.add(Long.valueOf(id.group(1)));
                }
            }
            return ids;
        }
    }

    @Test
    void whoTakesNothingIsToldThatTheyFellBehindAndHoldsUpNobody() throws InterruptedException {
        hub.start();
        Reader slow = follow(null);
        Reader quick = follow(null);
        tick(1);
        assertThat(slow.until(0)).containsExactly(0L);
        slow.stop();
        tick(1);
        slow.blocked.await();

        for (int i = 2; i < 10 * KEPT; i++) {
            tick(1);
            quick.until(i);
        }
        slow.goOn();

        String frame = slow.next();
        List<String> after = new ArrayList<>();
        while (!frame.startsWith("event: end")) {
            after.add(frame);
            frame = slow.next();
        }
        assertThat(frame).contains("\"behind\"");
        assertThat(after).as("nothing out of the middle").hasSizeLessThan(3);
        slow.ended.await();
        assertThat(hub.streams()).isEqualTo(1);

        Reader resumed = follow(1L);
        assertThat(resumed.until(10 * KEPT - 1))
                .hasSize(10 * KEPT - 2)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whoTakesNothingForLongIsCutOff() throws InterruptedException {
        hub = new StreamHub(source, new StreamSettings(KEPT, Duration.ofMinutes(1), Duration.ofNanos(1)));
        Reader stalled = follow(null);
        stalled.stop();
        hub.start();
        tick(1);
        stalled.blocked.await();
        tick(1);

        stalled.ended.await();
        assertThat(hub.streams()).isZero();
    }

    @Test
    void aCommitNobodyHeardOfIsReadFromTheLedger() throws InterruptedException {
        hub.start();
        Reader reader = follow(null);
        tick(1);
        reader.until(0);
        source.tick();
        tick(1);

        String frame = reader.next();
        while (!frame.startsWith("event: end")) {
            frame = reader.next();
        }
        assertThat(frame).contains("\"behind\"");
        assertThat(follow(0L).until(2)).containsExactly(1L, 2L);
    }
}
