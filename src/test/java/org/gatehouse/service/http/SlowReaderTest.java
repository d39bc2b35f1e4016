package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.http.stream.StreamHub;
import org.gatehouse.service.http.stream.StreamSettings;
import org.gatehouse.service.http.stream.Subscription;
import org.gatehouse.service.http.stream.TickingSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client that opens a stream and reads nothing of it, over a real connection whose buffers are full.
@Timeout(60)
class SlowReaderTest {
    private static final int EVENT_BYTES = 200_000;
    private static final int EVENTS = 100;

    @Test
    void aConnectionThatIsNotReadIsClosedAndTheOthersGoOn() throws IOException, InterruptedException {
        TickingSource source = new TickingSource(EVENT_BYTES);
        StreamSettings settings = new StreamSettings(EVENTS, Duration.ofMinutes(1), Duration.ofMillis(200));
        try (StreamHub hub = new StreamHub(source, settings);
                TestFace face = new TestFace(HttpSettings.USUAL, stream(hub));
                Socket unread =
                        new Socket(face.face.url().getHost(), face.face.url().getPort())) {
            hub.start();
            unread.setReceiveBufferSize(4_096);
            unread.getOutputStream()
                    .write(("GET /stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestFace.STEWARD_TOKEN
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            HttpResponse<InputStream> response =
                    face.client.send(face.request("/stream").build(), BodyHandlers.ofInputStream());
            try (InputStream read = response.body()) {
                until(() -> hub.streams() == 2);

                for (int i = 0; i < EVENTS; i++) {
                    hub.committed(source.tick());
                    read.skipNBytes(EVENT_BYTES);
                }
                until(() -> hub.streams() == 1);

                hub.committed(source.tick());
                read.skipNBytes(EVENT_BYTES);
            }
            assertThat(source.size()).isEqualTo(EVENTS + 1);
        }
    }

    private static Route stream(StreamHub hub) {
        return Route.get("/stream", "Follow")
                .answers(Shape.media("text/event-stream"))
                .handledBy(call -> Reply.streaming(
                        "text/event-stream",
                        out -> hub.follow(
                                new Subscription(call.by(), () -> Optional.of(call.by()), Set.of(), null), out)));
    }

    @FunctionalInterface
    private interface Fact {
        boolean holds();
    }

    /// The test's own timeout ends it when it never comes true.
    private static void until(Fact fact) {
        while (!fact.holds()) {
            Thread.onSpinWait();
        }
    }
}
