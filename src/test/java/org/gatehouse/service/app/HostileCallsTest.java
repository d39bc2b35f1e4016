package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Whatever is sent, what comes back is one of the documented statuses, with a problem document where it was not
/// done, never a fault of ours nor anything of our inside; and the service goes on serving.
class HostileCallsTest {
    private static final Set<Integer> GOOD = Set.of(200, 201, 204);

    /// All but 500: a fault of ours is not an answer to a wrong call.
    private static final Set<Integer> DOCUMENTED = Arrays.stream(ErrorCode.values())
            .filter(code -> code != ErrorCode.INTERNAL)
            .map(ErrorCode::status)
            .collect(Collectors.toSet());

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private static final List<String> INSIDE =
            List.of("Exception", "\tat ", "org.gatehouse", "java.", "jakarta", "SELECT ", "select ", "io.helidon");

    @TempDir
    private Path folder;

    @Test
    void nothingThatIsSentGetsMoreThanAProblem() throws IOException {
        attack(800, 1);
    }

    @Test
    @Tag("real")
    @Timeout(600)
    void nothingThatIsSentGetsMoreThanAProblemForLong() throws IOException {
        attack(10_000, System.nanoTime());
    }

    private void attack(int times, long seed) throws IOException {
        try (ServiceFixture service = new ServiceFixture(folder)) {
            JsonNode openApi = service.send(HttpRequest.newBuilder(service.url().resolve("/openapi.json")))
                    .body();
            HostileCalls calls = new HostileCalls(openApi, seed);
            List<String> personas = List.of("requester", "steward", "lead", "analyst", "administrator");
            Set<Integer> seen = new HashSet<>();
            for (int i = 0; i < times; i++) {
                byte[] call = calls.next(service.token(personas.get(i % personas.size())));
                seen.add(check(seed, call, answer(service, call)));
            }
            assertThat(seen).as("the calls reach all sorts of places").contains(200, 400, 401, 403, 404, 405, 415, 422);
            assertThat(service.get("monitor", "/v1/me").status()).isEqualTo(200);
            assertThat(service.get("monitor", "/health/ready").status()).isEqualTo(200);
        }
    }

    /// All of it, or the head of a stream, which goes on.
    private static String answer(ServiceFixture service, byte[] call) throws IOException {
        try (Socket socket = new Socket(service.url().getHost(), service.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(call);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8_192];
            for (int read = in.read(part); read > 0; read = in.read(part)) {
                answer.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
                if (answer.indexOf("text/event-stream\r\n") > 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }

    /// What was sent may be taken for more than one call, each of which is answered.
    private static int check(long seed, byte[] call, String answer) {
        String sent = "seed " + seed + ": " + new String(call, StandardCharsets.ISO_8859_1);
        assertThat(answer).as(sent).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        if (GOOD.contains(status)) {
            return status;
        }
        assertThat(status).as("%s\n%s", sent, answer).isIn(DOCUMENTED);
        int end = answer.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(answer.substring(0, end));
        assertThat(answer.substring(0, end)).as(sent).contains(Problem.MEDIA_TYPE);
        assertThat(length.find()).as(sent).isTrue();
        String rest = answer.substring(end);
        // What cannot be read as a call is not known to be a HEAD, which would get no body.
        if (!rest.isEmpty() && !rest.startsWith("HTTP/1.1 ")) {
            int bytes = Integer.parseInt(length.group(1));
            checkProblem(sent, status, rest.substring(0, bytes));
            rest = rest.substring(bytes);
        }
        if (!rest.isEmpty()) {
            check(seed, call, rest);
        }
        return status;
    }

    private static void checkProblem(String sent, int status, String body) {
        Problem problem = Json.STRICT.readValue(body.getBytes(StandardCharsets.ISO_8859_1), Problem.class);
        assertThat(problem.status()).as(sent).isEqualTo(status);
        assertThat(problem.detail()).as(sent).isNotBlank();
        assertThat(INSIDE).as("%s\n%s", sent, body).noneMatch(body::contains);
    }
}
