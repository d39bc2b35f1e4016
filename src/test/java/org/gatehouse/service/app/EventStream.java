package org.gatehouse.service.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gatehouse.contract.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A reader of server-sent events, as a console or a script is one.
final class EventStream implements AutoCloseable {
    private final BufferedReader lines;
    private long lastId = Long.MIN_VALUE;

    private EventStream(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /// One event.
    ///
    /// @param id null for one that is not resumed from
    record Event(@Nullable Long id, String name, JsonNode data) {
        boolean is(String type, String subject) {
            return name.equals(type) && data.at("/subject/id").asString("").equals(subject);
        }
    }

    /// @param lastId null to begin now
    static EventStream open(ServiceFixture service, String persona, String query, @Nullable Long lastId) {
        HttpRequest.Builder request = service.request(persona, "/v1/stream" + query);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId.toString());
        }
        try {
            HttpResponse<InputStream> response = service.client().send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream: " + response.statusCode());
            }
            return new EventStream(response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Waits for the next event.
    Event next() {
        try {
            Long id = null;
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = Long.valueOf(line.substring(4));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    lastId = id == null ? lastId : id;
                    return new Event(id, name, Json.STRICT.readTree(line.substring(6)));
                }
            }
            throw new AssertionError("the stream has ended after " + lastId);
        } catch (IOException e) {
            throw new AssertionError("the stream broke off after " + lastId, e);
        }
    }

    /// The events that tell of a change, up to and including the first that is looked for.
    List<Event> until(Predicate<Event> last) {
        List<Event> events = new ArrayList<>();
        while (true) {
            Event event = next();
            if (event.name().equals("end")) {
                throw new AssertionError("the stream was ended: " + event.data());
            }
            if (event.id() != null && !event.name().equals("hello")) {
                events.add(event);
            }
            if (last.test(event)) {
                return events;
            }
        }
    }

    /// What to resume from.
    long lastId() {
        return lastId;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new AssertionError("cannot be closed", e);
        }
    }
}
