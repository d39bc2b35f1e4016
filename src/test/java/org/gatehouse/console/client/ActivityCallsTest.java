package org.gatehouse.console.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gatehouse.contract.ActivityBatch;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityCallsTest {
    private final FakeService service = new FakeService();
    private final ActivityCalls calls = service.client.activity();
    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void followsAQueryResumesWhereItBrokeAndSaysWhatWasLeftOut() {
        service.answer(events(event("activity", "7", "{\"matched\":5,\"uncovered\":1,\"denied\":0,\"items\":[]}")));
        service.answer(events(event("skipped", "90", "{\"matched\":40}"), ": alive\n\n"));
        service.answer(FakeService.problem(ErrorCode.UNAUTHENTICATED, "Who are you?"));

        ActivityCalls.Following following = calls.follow("class:protected rows>1", heard);

        assertThat(heard.untilRefused()).containsSubsequence("Live", "fit 5", "Lost", "Live", "left out 40", "Refused");
        assertThat(asked().getTarget()).isEqualTo("/v1/activity/stream?q=class%3Aprotected+rows%3E1");
        assertThat(asked().getHeaders().get("Last-Event-ID")).isEqualTo("7");
        assertThat(asked().getHeaders().get("Last-Event-ID")).isEqualTo("90");
        following.close();
    }

    @Test
    void anEventsIdMayHoldAnything() {
        service.answer(FakeService.problem(ErrorCode.NOT_FOUND, "There is no such event."));

        assertThat(calls.event("trino/20261124 13%?#x")).failsWithin(20, TimeUnit.SECONDS);
        assertThat(asked().getTarget()).isEqualTo("/v1/activity/trino/20261124%2013%25%3F%23x");
    }

    @Test
    void anExportIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("activity.csv");
        service.answer(new MockResponse.Builder()
                .setHeader("Content-Type", "text/csv")
                .setHeader("X-Matched", "3")
                .setHeader("X-Exported", "2")
                .body("time\r\n1\r\n\"2\r\n\"\r\n")
                .build());
        service.answer(FakeService.problem(ErrorCode.FORBIDDEN, "Not you."));
        ActivitySearch all = new ActivitySearch("", null, null);

        List<Long> told = new ArrayList<>();
        assertThat(calls.export(all, ExportForm.CSV, file, now -> told.add(now.written()))
                        .done()
                        .join())
                .isEqualTo(new ActivityCalls.Exported(3, 2, 2));
        assertThat(told).startsWith(0L).endsWith(2L);
        assertThat(Files.readString(file)).isEqualTo("time\r\n1\r\n\"2\r\n\"\r\n");
        assertThatThrownBy(() -> export(folder.resolve("other.csv")).done().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ServiceProblem.class);
        assertThat(folder.resolve("other.csv")).doesNotExist();
    }

    @Test
    void anExportThatEndsTooSoonIsNone() {
        Path file = folder.resolve("activity.csv");
        service.answer(new MockResponse.Builder()
                .setHeader("X-Exported", "3")
                .body("time\r\n1\r\n")
                .build());

        assertThatThrownBy(() -> export(file).done().join()).hasRootCauseMessage("it broke off after 1 of 3 events");
        assertThat(file).doesNotExist();
    }

    @Test
    void anExportThatIsCancelledLeavesNothing() {
        Path file = folder.resolve("activity.csv");
        service.answer(new MockResponse.Builder()
                .body("time\r\n1\r\n")
                .throttleBody(6, 1, TimeUnit.HOURS)
                .build());
        ActivityCalls.Exporting[] under = new ActivityCalls.Exporting[1];
        CountDownLatch begun = new CountDownLatch(1);
        under[0] = calls.export(new ActivitySearch("", null, null), ExportForm.CSV, file, _ -> begun.countDown());

        assertThat(begun)
                .satisfies(
                        latch -> assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue());
        under[0].cancel();

        assertThat(under[0].done())
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .isInstanceOf(CancellationException.class);
        assertThat(file).doesNotExist();
    }

    private ActivityCalls.Exporting export(Path file) {
        return calls.export(new ActivitySearch("", null, null), ExportForm.CSV, file, _ -> {});
    }

    private RecordedRequest asked() {
        return Objects.requireNonNull(service.asked.poll(), "nothing was asked");
    }

    private static MockResponse events(String... parts) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .chunkedBody(String.join("", parts), 64)
                .build();
    }

    private static String event(String type, String id, String data) {
        return "id: %s\nevent: %s\ndata: %s\n\n"
                .formatted(id, type, Json.STRICT.writeValueAsString(Json.STRICT.readTree(data)));
    }

    /// Writes down what it hears, a line a time.
    private static final class Heard implements ActivityStream.Listener {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void onState(StreamState state) {
            lines.add(state.getClass().getSimpleName());
        }

        @Override
        public void onBatch(ActivityBatch batch) {
            lines.add("fit " + batch.matched());
        }

        @Override
        public void onSkipped(long matched) {
            lines.add("left out " + matched);
        }

        @Override
        public void onGap() {
            lines.add("gap");
        }

        List<String> untilRefused() {
            List<String> all = new ArrayList<>();
            try {
                while (all.isEmpty() || !all.getLast().equals("Refused")) {
                    all.add(Objects.requireNonNull(lines.poll(20, TimeUnit.SECONDS), () -> "heard only " + all));
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return all;
        }
    }
}
