package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.gatehouse.service.app.EventStream.Event;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.gatehouse.service.http.stream.StreamSettings;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who follows gets everything that they may see and nothing else, each once, whatever happened to them or to the
/// service meanwhile.
@Timeout(60)
class StreamTest {
    private static final int KEPT = 16;
    private static final String ASK = """
        {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email"]}],
         "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Need it.",
         "requested_locations":{"office_country":"US","physical_country":"US"},
         "requested_access":{"max_duration":"PT8H","emergency":false}}\
        """;

    @TempDir
    private Path folder;

    private final Records records = TestRecords.inMemory();
    private ServiceFixture service;

    @org.junit.jupiter.api.BeforeEach
    void start() {
        ServiceConfig usual = ServiceConfig.in(folder);
        StreamSettings small = new StreamSettings(KEPT, Duration.ofSeconds(15), Duration.ofSeconds(30));
        service = new ServiceFixture(
                new ServiceConfig(
                        usual.data(),
                        false,
                        usual.http(),
                        small,
                        usual.store(),
                        usual.clock(),
                        usual.activity(),
                        null,
                        null,
                        null),
                new KeptOpen(records));
    }

    @AfterEach
    void stop() {
        service.close();
        records.close();
    }

    private void restart() {
        service.close();
        start();
    }

    /// @return the request's id
    private String filed(String persona) {
        Answer answer = service.post(persona, "/v1/requests", ASK);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    private void comment(String request, String words) {
        Answer answer =
                service.post("steward", "/v1/requests/" + request + "/comments", "{\"text\":\"" + words + "\"}");
        assertThat(answer.status()).isEqualTo(201);
    }

    private static List<Long> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private static List<Long> from(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void whatHappenedWhileAReaderWasAwayIsToldAfterARestartToo() {
        long read;
        try (EventStream stream = EventStream.open(service, "steward", "", null)) {
            String seen = filed("requester");
            stream.until(event -> event.is("request.submitted", seen));
            read = stream.lastId();
        }
        String missed = filed("requester");
        restart();
        String after = filed("requester");

        try (EventStream stream = EventStream.open(service, "steward", "", read)) {
            List<Event> events = stream.until(event -> event.is("request.submitted", after));

            assertThat(ids(events)).isEqualTo(from(read + 1, stream.lastId()));
            assertThat(events).anyMatch(event -> event.is("request.submitted", missed));
            String live = filed("requester");
            assertThat(ids(stream.until(event -> event.is("request.submitted", live))))
                    .containsExactly(stream.lastId());
        }
    }

    @Test
    void moreThanIsHeldInMemoryIsReadFromTheLedger() {
        String request = filed("requester");
        for (int i = 0; i < 3 * KEPT; i++) {
            comment(request, "Remark " + i);
        }
        String last = filed("requester");

        try (EventStream stream = EventStream.open(service, "monitor", "", -1L)) {
            List<Event> all = stream.until(event -> event.is("request.submitted", last));
            assertThat(ids(all)).isEqualTo(from(0, stream.lastId()));
        }
        try (EventStream stream = EventStream.open(service, "monitor", "?topics=person&after=-1", null)) {
            comment(request, "Not for this reader");
            assertThat(service.post("analyst", "/v1/people/p-parent/lock", "{\"reason\":\"Odd\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(stream.until(event -> event.is("person.locked", "p-parent")))
                    .hasSizeGreaterThan(5)
                    .allMatch(event -> event.name().startsWith("person."));
        }
    }

    @Test
    void nobodyIsToldOfARequestThatTheyMayNotSee() {
        String theirs = filed("requester");
        comment(theirs, "Between us");
        service.post("steward", "/v1/requests/" + theirs + "/claim", "");
        String own = filed("parent");

        try (EventStream live = EventStream.open(service, "parent", "", null);
                EventStream resumed = EventStream.open(service, "parent", "", -1L);
                EventStream requester = EventStream.open(service, "requester", "", -1L)) {
            service.post("steward", "/v1/requests/" + theirs + "/withdraw", "{\"reason\":\"Not mine\"}");
            service.post("requester", "/v1/requests/" + theirs + "/withdraw", "{\"reason\":\"Done\"}");
            service.post("parent", "/v1/requests/" + own + "/withdraw", "{\"reason\":\"Done\"}");

            for (EventStream stream : List.of(live, resumed)) {
                assertThat(stream.until(event -> event.is("request.cancelled", own)))
                        .allSatisfy(event -> assertThat(event.data().toString())
                                .doesNotContain(theirs)
                                .doesNotContain("p-requester"));
            }
            assertThat(requester.until(event -> event.is("request.cancelled", theirs)))
                    .as("the team's remarks are its own")
                    .noneMatch(event -> event.name().equals("request.commented"))
                    .anyMatch(event -> event.is("request.claimed", theirs))
                    .allSatisfy(event -> assertThat(event.data().toString()).doesNotContain(own));
        }
    }

    @Test
    void whoIsLockedWhileFollowingIsToldSoAndNothingElse() {
        try (EventStream stream = EventStream.open(service, "steward2", "", null)) {
            assertThat(stream.next().name()).isEqualTo("hello");
            service.post("analyst", "/v1/people/p-steward2/lock", "{\"reason\":\"Odd\"}");
            filed("requester");

            Event event = stream.next();
            while (event.name().equals("presence")) {
                event = stream.next();
            }
            assertThat(event.name()).isEqualTo("end");
            assertThat(event.data().at("/reason").asString()).isEqualTo("signed_out");
        }
    }

    @Test
    void anEventThatNeverWasIsNotResumedFrom() {
        for (String id : List.of("100000", "-2", "x", "9223372036854775807", "99999999999999999999", "")) {
            Answer answer =
                    service.send(service.request("steward", "/v1/stream").header("Last-Event-ID", id));

            assertThat(answer.status()).as(id).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("invalid");
        }
        assertThat(service.get("steward", "/v1/stream?topics=requests").code()).isEqualTo("invalid");
    }

    @Test
    void aStoppingServiceSaysSo() {
        try (EventStream stream = EventStream.open(service, "steward", "", null)) {
            Thread closing = Thread.ofVirtual().start(service::close);
            Event event = stream.next();
            while (!event.name().equals("end")) {
                event = stream.next();
            }
            assertThat(event.data().at("/reason").asString()).isEqualTo("stopping");
            closing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
