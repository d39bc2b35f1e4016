package org.gatehouse.service.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.jspecify.annotations.Nullable;

/// What the HTTP server itself refuses, before any route is reached: bad HTTP, headers too long, bodies too large.
/// As problem documents too, and without what the server's own messages give away.
final class WireProblems implements DirectHandler {
    private WireProblems() {}

    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new WireProblems());
        }
        return handlers.build();
    }

    /// Out of the server's own reading of a request: whatever went wrong there, the request was not as it should
    /// be, and the server's word for it ("internal error", for a method with a bracket in it) does not count.
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType type,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        return answer(code(status));
    }

    /// Out of a route: only an error that no code of ours may catch comes this far.
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, Throwable thrown) {
        return answer(type == EventType.INTERNAL_ERROR ? ErrorCode.INTERNAL : code(status));
    }

    private static TransportResponse answer(ErrorCode code) {
        Problem problem = Problem.of(new Refusal(code, words(code)));
        ServerResponseHeaders own = ServerResponseHeaders.create();
        own.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        SecurityHeaders.ALL.forEach(own::set);
        if (problem.status() == 503) {
            own.set(HeaderNames.RETRY_AFTER, "1");
        }
        return TransportResponse.builder()
                .status(Status.create(problem.status()))
                .headers(own)
                .keepAlive(false)
                .entity(Json.STRICT.writeValueAsBytes(problem))
                .build();
    }

    private static ErrorCode code(Status status) {
        return switch (status.code()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.OVERLOADED;
            default -> ErrorCode.MALFORMED;
        };
    }

    private static String words(ErrorCode code) {
        if (code == ErrorCode.TOO_LARGE) {
            return "The body is larger than the service takes.";
        }
        if (code == ErrorCode.OVERLOADED) {
            return "The service has more calls than it takes. Try again in a moment.";
        }
        return code == ErrorCode.INTERNAL
                ? "The service failed to do this, which is its own fault; it is in its log."
                : "This is not HTTP as the service speaks it; look at the request line, the headers and the length.";
    }
}
