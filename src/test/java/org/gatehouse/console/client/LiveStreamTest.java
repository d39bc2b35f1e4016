package org.gatehouse.console.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.contract.StreamHello;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private final FakeService service = new FakeService();
    private final Heard heard = new Heard();
    private @Nullable LiveStream stream;

    @AfterEach
    void close() {
        if (stream != null) {
            stream.close();
        }
        service.close();
    }

    @Test
    void tellsEventsInOrderAndResumesAfterTheLastOne() {
        service.answer(events(event(7), ": still here\n\n", event(8)));
        service.answer(events(event(9)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsSubsequence("live", "7", "8", "lost 0", "live", "9");
        assertThat(asked().getHeaders().get("Last-Event-ID")).isNull();
        assertThat(asked().getHeaders().get("Last-Event-ID")).isEqualTo("8");
        assertThat(asked().getHeaders().get("Last-Event-ID")).isEqualTo("9");
    }

    @Test
    void anEventThatComesTwiceIsToldOnce() {
        service.answer(events(event(7), event(8)));
        service.answer(events(event(8), event(9)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused())
                .filteredOn(line -> line.matches("\\d+"))
                .containsExactly("7", "8", "9");
    }

    @Test
    void saysWhenTheServiceCannotResume() {
        service.answer(events(event(7)));
        service.answer(FakeService.problem(ErrorCode.INVALID, "There has been no event 7 here."));
        service.answer(events(event(2)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsSubsequence("7", "lost 1", "live", "gap", "2");
    }

    @Test
    void resumesAfterTheGreetingWhenNothingElseWasHeard() {
        service.answer(events(hello(41)));
        service.answer(events(hello(41), event(42)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused())
                .containsSubsequence("live", "hello 42", "lost 0", "live", "hello 42", "42")
                .doesNotContain("gap");
        assertThat(asked().getHeaders().get("Last-Event-ID")).isNull();
        assertThat(asked().getHeaders().get("Last-Event-ID")).isEqualTo("41");
    }

    @Test
    void isOverWhenTheServiceSignsUsOut() {
        service.answer(events("event: end\ndata: {\"reason\":\"signed_out\"}\n\n"));

        open();

        assertThat(heard.untilRefused()).containsExactly("connecting", "live", "refused");
        assertThat(service.waits).isEmpty();
    }

    @Test
    void comesBackToAServiceThatStops() {
        service.answer(events(event(7), "event: end\ndata: {\"reason\":\"stopping\"}\n\n"));
        service.answer(events(event(8)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused())
                .containsSubsequence("7", "lost 0", "live", "8")
                .doesNotContain("gap");
    }

    @Test
    void saysWhenNothingWasHeardThatCouldBeResumedAfter() {
        service.answer(events(": hello\n\n"));
        service.answer(events(event(7)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsSubsequence("live", "lost 0", "live", "gap", "7");
    }

    @Test
    void anEventOfANewerServiceIsAReasonToLoadAgain() {
        service.answer(events("event: tea.brewed\nid: 7\ndata: {\"index\":7,\"type\":\"tea.brewed\"}\n\n", event(8)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsSubsequence("live", "gap", "8");
    }

    @Test
    void comesBackToABusyServiceAndWaitsLongerEachTime() {
        for (int i = 0; i < 3; i++) {
            service.answer(FakeService.problem(ErrorCode.OVERLOADED, "Too much to do."));
        }
        service.answer(events(event(7)));
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsSubsequence("connecting", "lost 0", "lost 1", "lost 2", "live", "7");
        assertThat(service.waits.stream().limit(3).toList()).isSorted();
    }

    @Test
    void isNotTriedAgainWhenRefused() {
        refuseAnyFurther();

        open();

        assertThat(heard.untilRefused()).containsExactly("connecting", "refused");
        assertThat(service.waits).isEmpty();
    }

    @Test
    void saysNothingMoreOnceClosed() {
        service.answer(events(event(7)));
        heard.closeAt = "7";

        open();

        assertThat(heard.until("closed")).containsExactly("connecting", "live", "7", "closed");
        assertThat(service.waits).isEmpty();
    }

    private void open() {
        stream = service.client.stream(heard);
    }

    private void refuseAnyFurther() {
        service.answer(FakeService.problem(ErrorCode.UNAUTHENTICATED, "Who are you?"));
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

    private static String hello(long last) {
        StreamHello hello = new StreamHello(new PersonId("p-rosa"), last + 1, List.of(), List.of());
        return "id: %d\nevent: hello\ndata: %s\n\n".formatted(last, Json.STRICT.writeValueAsString(hello));
    }

    private static String event(long index) {
        StreamEvent event = new StreamEvent(
                index,
                FakeService.NOW,
                EntryType.REQUEST_CLAIMED,
                null,
                new EntrySubject("request", "REQ-1", 1),
                "claimed",
                null,
                null,
                null);
        return "event: request.claimed\nid: %d\ndata: %s\n\n".formatted(index, Json.STRICT.writeValueAsString(event));
    }

    /// Writes down what it hears, one word a time.
    private final class Heard implements LiveStream.Listener {
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private String closeAt = "";

        @Override
        public void onState(StreamState state) {
            lines.add(
                    switch (state) {
                        case StreamState.Connecting _ -> "connecting";
                        case StreamState.Live _ -> "live";
                        case StreamState.Lost lost -> "lost " + lost.attempts();
                        case StreamState.Refused _ -> "refused";
                        case StreamState.Closed _ -> "closed";
                    });
        }

        @Override
        public void onHello(StreamHello hello) {
            lines.add("hello " + hello.ledgerSize());
        }

        @Override
        public void onEvent(StreamEvent event) {
            String line = Long.toString(event.index());
            lines.add(line);
            if (line.equals(closeAt)) {
                Objects.requireNonNull(stream).close();
            }
        }

        @Override
        public void onGap() {
            lines.add("gap");
        }

        List<String> untilRefused() {
            return until("refused");
        }

        List<String> until(String last) {
            List<String> all = new ArrayList<>();
            while (all.isEmpty() || !all.getLast().equals(last)) {
                all.add(next(all));
            }
            return all;
        }

        private String next(List<String> soFar) {
            try {
                return Objects.requireNonNull(lines.poll(20, TimeUnit.SECONDS), () -> "heard only " + soFar);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
