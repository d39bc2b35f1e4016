package org.gatehouse.console.client;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import okhttp3.MediaType;
import okhttp3.Response;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Turns an HTTP answer into a value or a failure.
final class AnswerReader<T> {
    private final URI service;
    private final TypeReference<T> type;

    AnswerReader(URI service, TypeReference<T> type) {
        this.service = service;
        this.type = type;
    }

    /// @throws IOException if the connection broke while the answer was read
    void read(Response response, CompletableFuture<T> future) throws IOException {
        byte[] body = response.body().bytes();
        try {
            if (response.isSuccessful()) {
                future.complete(Json.LENIENT.readValue(body, type));
            } else {
                future.completeExceptionally(failure(service, response, body));
            }
        } catch (JacksonException e) {
            future.completeExceptionally(new AnswerUnreadable(service, response.code(), e));
        }
    }

    /// What an answer other than success means.
    static ServiceFailure failure(URI service, Response response, byte[] body) {
        MediaType type = response.body().contentType();
        if (type == null || !Problem.MEDIA_TYPE.equals(type.type() + "/" + type.subtype())) {
            return new AnswerUnreadable(service, response.code());
        }
        return new ServiceProblem(Json.LENIENT.readValue(body, Problem.class));
    }
}
