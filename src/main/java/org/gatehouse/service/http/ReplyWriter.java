package org.gatehouse.service.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.gatehouse.contract.Json;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Reply.Raw;
import org.gatehouse.service.http.route.Reply.Streaming;

/// Puts a reply on the wire.
final class ReplyWriter {
    private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-ID");

    private ReplyWriter() {}

    /// @param close whether the connection ends with this answer
    static void write(ServerRequest request, ServerResponse response, Reply reply, String requestId, boolean close) {
        response.status(Status.create(reply.status()));
        SecurityHeaders.ALL.forEach(response::header);
        response.header(REQUEST_ID, requestId);
        reply.headers().forEach(response::header);
        if (close) {
            response.header("Connection", "close");
        }
        if (reply.body() instanceof Streaming streaming) {
            response.header(HeaderNames.CONTENT_TYPE, reply.contentType());
            stream(response, streaming);
        } else if (reply.body() == null) {
            response.send();
        } else {
            byte[] bytes = bytes(reply.body());
            response.header(HeaderNames.CONTENT_TYPE, reply.contentType());
            send(request, response, bytes);
        }
    }

    private static byte[] bytes(Object body) {
        return body instanceof Raw raw ? raw.bytes() : Json.STRICT.writeValueAsBytes(body);
    }

    private static void send(ServerRequest request, ServerResponse response, byte[] bytes) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(bytes.length));
            response.send();
        } else {
            response.send(bytes);
        }
    }

    /// Closed only once all is written: closing says that it is whole, and what broke off must not look so.
    private static void stream(ServerResponse response, Streaming streaming) {
        try {
            OutputStream out = response.outputStream();
            streaming.writeTo(out);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of a stream is gone", e);
        }
    }
}
