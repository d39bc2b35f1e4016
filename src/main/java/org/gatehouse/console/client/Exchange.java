package org.gatehouse.console.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.gatehouse.console.live.Delay;
import org.gatehouse.contract.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Sends calls to one service in one person's name and reads its answers. A call that finds no connection is sent
/// again a few times; reading is harmless and acts bear a key, so that none is done twice.
final class Exchange {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int REPETITIONS = 3;

    private final URI service;
    private final HttpUrl base;
    private final Supplier<String> token;
    private final OkHttpClient http;
    private final Delay delay;
    private final Backoff backoff;
    private final Latency latency;
    private volatile boolean closed;

    Exchange(URI service, Supplier<String> token, OkHttpClient http, Delay delay, Backoff backoff, Latency latency) {
        this.service = service;
        this.base = Objects.requireNonNull(HttpUrl.get(service), () -> "Not an http address: " + service);
        this.token = token;
        this.http = http;
        this.delay = delay;
        this.backoff = backoff;
        this.latency = latency;
    }

    /// Sends a call until it is answered or given up.
    <T> CompletableFuture<T> send(ServiceCall call, TypeReference<T> answer) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Request request = request(call);
        attempt(request, new AnswerReader<>(service, answer), future, 0);
        return future;
    }

    /// Writes the body of an answer into a file; sent once, because what was begun cannot be taken up again.
    ///
    /// @param watch watches what comes
    /// @param future told what became of it, once nothing more is written
    /// @return gives it up
    <T> Runnable download(ServiceCall call, Path file, Download<T> watch, CompletableFuture<T> future) {
        Call sent = http.newCall(request(call));
        sent.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                future.completeExceptionally(
                        failed.isCanceled() ? new CancellationException() : new ServiceUnreachable(service, e));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    if (response.isSuccessful()) {
                        watch.begins(response.headers(), response.body().contentLength());
                        write(response, file, watch);
                        future.complete(watch.whole());
                    } else {
                        byte[] body = response.body().bytes();
                        future.completeExceptionally(AnswerReader.failure(service, response, body));
                    }
                } catch (IOException | RuntimeException e) {
                    delete(file, e);
                    future.completeExceptionally(answered.isCanceled() ? new CancellationException() : e);
                }
            }
        });
        return sent::cancel;
    }

    private static void write(Response response, Path file, Download<?> watch) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = response.body().byteStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                watch.came(buffer, read);
            }
        }
    }

    /// All or nothing: what broke off half-way leaves no file that looks whole.
    private static void delete(Path file, Exception why) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /// Nothing is sent again from here on.
    void close() {
        closed = true;
    }

    /// The address and headers that every request of this person bears.
    Request.Builder request(String path) {
        HttpUrl url = Objects.requireNonNull(base.resolve(path), () -> "Not a path: " + path);
        return new Request.Builder().url(url).header("Authorization", "Bearer " + token.get());
    }

    private Request request(ServiceCall call) {
        Request.Builder builder = request(call.path());
        HttpUrl.Builder url = builder.build().url().newBuilder();
        call.query().forEach(url::addQueryParameter);
        builder.url(url.build()).header("Accept", "application/json").method(call.method(), body(call));
        if (call.key() != null) {
            builder.header("Idempotency-Key", call.key().value());
        }
        if (call.version() != null) {
            builder.header("If-Match", "\"" + call.version() + "\"");
        }
        return builder.build();
    }

    private static @Nullable RequestBody body(ServiceCall call) {
        if (call.body() instanceof ServiceCall.Text(String mediaType, String text)) {
            return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(mediaType));
        }
        if (call.body() != null) {
            return RequestBody.create(Json.STRICT.writeValueAsBytes(call.body()), JSON);
        }
        boolean needsBody = call.method().equals("POST") || call.method().equals("PUT");
        return needsBody ? RequestBody.create(new byte[0]) : null;
    }

    private <T> void attempt(Request request, AnswerReader<T> reader, CompletableFuture<T> future, int attempt) {
        if (future.isDone()) {
            return;
        }
        Call call = http.newCall(request);
        // Somebody who no longer waits should not keep a connection busy.
        var _ = future.whenComplete((_, _) -> {
            if (future.isCancelled()) {
                call.cancel();
            }
        });
        long sent = System.nanoTime();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                repeatOrFail(request, reader, future, attempt, e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                latency.record(Duration.ofNanos(System.nanoTime() - sent));
                try (response) {
                    reader.read(response, future);
                } catch (IOException e) {
                    repeatOrFail(request, reader, future, attempt, e);
                }
            }
        });
    }

    private <T> void repeatOrFail(
            Request request, AnswerReader<T> reader, CompletableFuture<T> future, int attempt, IOException e) {
        if (closed || attempt == REPETITIONS || future.isDone()) {
            future.completeExceptionally(new ServiceUnreachable(service, e));
        } else {
            delay.after(backoff.before(attempt), () -> attempt(request, reader, future, attempt + 1));
        }
    }
}
