package org.gatehouse.service.app;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;

/// Sends any bytes to one of the [FuzzTarget]s of a running service, and throws when what comes back is none of the
/// answers it may give, or tells of our inside.
///
/// Jazzer runs it as it is (`installers/test --fuzz`), guided by which code each call reaches.
public final class Fuzzer implements AutoCloseable {
    private static final List<String> INSIDE =
            List.of("Exception", "\tat ", "org.gatehouse", "java.", "jakarta", "SELECT ", "io.helidon");

    private final FuzzTarget target;
    private final ServiceFixture service;

    Fuzzer(FuzzTarget target, Path folder) {
        this.target = target;
        this.service = new ServiceFixture(folder);
    }

    /// @return the status of the answer
    /// @throws AssertionError when it is answered as it must not be
    int send(byte[] data) {
        try {
            HttpResponse<byte[]> answer = answer(target.call(service, data).build());
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            if (!target.answers().contains(answer.statusCode())) {
                throw new AssertionError(answer.statusCode() + " is no answer here: " + said);
            }
            if (answer.statusCode() >= 400) {
                check(answer.statusCode(), said);
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Asks again when there was no answer: once in a million calls the JDK's client takes the answer on a connection
    /// that it has just taken out of its pool for noise there. What gets no answer twice has a cause of its own.
    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return service.client().send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return service.client().send(request, BodyHandlers.ofByteArray());
        }
    }

    private static void check(int status, String said) {
        Problem problem = Json.STRICT.readValue(said, Problem.class);
        if (problem.status() != status
                || problem.detail() == null
                || problem.detail().isBlank()) {
            throw new AssertionError("not a problem that a person can act on: " + said);
        }
        if (INSIDE.stream().anyMatch(said::contains)) {
            throw new AssertionError("tells of our inside: " + said);
        }
    }

    @Override
    public void close() {
        service.close();
    }

    /// Jazzer's side: one service for all calls, which the end of the process ends.
    private static final class Endless {
        private static final Fuzzer RUNNING = start();

        private static Fuzzer start() {
            try {
                String name = String.valueOf(System.getProperty("fuzz.target")).toUpperCase(Locale.ROOT);
                Path data = Path.of(System.getProperty("fuzz.data", System.getProperty("java.io.tmpdir")));
                return new Fuzzer(FuzzTarget.valueOf(name), Files.createTempDirectory(data, "fuzz"));
            } catch (IOException e) {
                throw new IllegalStateException("no folder to work in", e);
            }
        }
    }

    /// Jazzer begins with this; it makes sure that the service is there before anything is measured.
    public static void fuzzerInitialize() {
        Endless.RUNNING.send(new byte[0]);
    }

    /// Jazzer calls this for each thing that it thinks of.
    public static void fuzzerTestOneInput(byte[] data) {
        Endless.RUNNING.send(data);
    }

    /// Writes what Jazzer begins with.
    ///
    /// @param args a folder, which gets one for each target
    public static void main(String[] args) throws IOException {
        for (FuzzTarget target : FuzzTarget.values()) {
            Path folder = Files.createDirectories(Path.of(args[0], target.folder()));
            List<byte[]> seeds = target.seeds();
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seed-" + i), seeds.get(i));
            }
        }
    }
}
