package org.gatehouse.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// A service with two people and some figures, over real HTTP: `rosa`, a steward, and `jonas`, a requester, each
/// with their name for a token.
final class FakeTeam implements AutoCloseable {
    static final Persona ROSA = new Persona("steward", new PersonId("p-rosa"), "rosa");
    static final Persona JONAS = new Persona("requester", new PersonId("p-jonas"), "jonas");
    static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");

    volatile QueueCounts counts = new QueueCounts(Map.of(QueueView.WAITING, 38, QueueView.NEEDS_ME, 7), 14, 1);
    private final MockWebServer server = new MockWebServer();
    private final List<BlockingQueue<String>> streams = new CopyOnWriteArrayList<>();
    private final Map<String, Person> people = Map.of(
            "rosa",
            person("p-rosa", "Rosa Alvarez", Role.STEWARD),
            "jonas",
            person("p-jonas", "Jonas Keller", Role.REQUESTER));

    FakeTeam() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return FakeTeam.this.answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /// Tells everybody who listens of something that was done to a request.
    void tell(long index) {
        StreamEvent event = new StreamEvent(
                index,
                NOW,
                EntryType.REQUEST_SUBMITTED,
                null,
                new EntrySubject("request", "REQ-1", 1),
                "submitted",
                null,
                null,
                null);
        String text = "id: %d\nevent: request.submitted\ndata: %s\n\n"
                .formatted(index, Json.STRICT.writeValueAsString(event));
        streams.forEach(stream -> stream.add(text));
    }

    /// Ends all streams and answers nobody any more.
    void goAway() {
        streams.forEach(stream -> stream.add(""));
        server.close();
    }

    @Override
    public void close() {
        goAway();
    }

    private MockResponse answer(RecordedRequest request) {
        String token = String.valueOf(request.getHeaders().get("Authorization")).replace("Bearer ", "");
        Person person = people.get(token);
        if (person == null) {
            return problem(ErrorCode.UNAUTHENTICATED, "This token is not known.");
        }
        return switch (request.getUrl().encodedPath()) {
            case "/v1/me" -> json(new Me(person, Right.of(person), List.of(), true, "1"));
            case "/v1/requests/counts" -> json(counts);
            case "/v1/requests" -> json(new Page<>(List.of(), null));
            case "/v1/people" -> json(new Page<>(List.copyOf(people.values()), null));
            case "/v1/stream" -> stream();
            default -> problem(ErrorCode.NOT_FOUND, "There is no such thing.");
        };
    }

    private MockResponse stream() {
        BlockingQueue<String> stream = new LinkedBlockingQueue<>();
        streams.add(stream);
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(new OpenBody(stream))
                .build();
    }

    private static MockResponse json(Object value) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(Json.STRICT.writeValueAsString(value))
                .build();
    }

    private static MockResponse problem(ErrorCode code, String detail) {
        return new MockResponse.Builder()
                .code(code.status())
                .setHeader("Content-Type", Problem.MEDIA_TYPE)
                .body(Json.STRICT.writeValueAsString(Problem.of(new Refusal(code, detail))))
                .build();
    }

    private static Person person(String id, String name, Role role) {
        return new Person(
                new PersonId(id),
                1,
                PersonKind.USER,
                name,
                "Engineer",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(role)),
                new TreeSet<>(Set.of("gatekeepers")),
                "US",
                true,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /// Writes what is put into the queue until an empty text is.
    private record OpenBody(BlockingQueue<String> texts) implements MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try {
                for (String text = ": hello\n\n"; !text.isEmpty(); text = texts.take()) {
                    sink.writeUtf8(text);
                    sink.flush();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
