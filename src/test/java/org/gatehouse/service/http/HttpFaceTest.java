package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Right;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The steps that every call goes through, over real HTTP.
class HttpFaceTest {
    private static final HttpSettings SETTINGS = HttpSettings.USUAL;

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private TestFace face;

    @BeforeEach
    void start() {
        face = new TestFace(SETTINGS, routes());
    }

    @AfterEach
    void stop() {
        leave.countDown();
        face.close();
    }

    private Route[] routes() {
        return new Route[] {
            Route.get("/open", "Open")
                    .access(Access.OPEN)
                    .answers(PersonId.class)
                    .handledBy(call -> Reply.ok(TestFace.ANN)),
            Route.get("/things", "List")
                    .query(QueryParameter.text("q", "Words"))
                    .paged()
                    .answers(Shape.pageOf(String.class))
                    .handledBy(call -> Reply.ok(new Page<>(java.util.List.of("at most " + call.limit()), null))),
            Route.get("/things/{id}", "Read")
                    .answers(PersonId.class)
                    .handledBy(
                            call -> Reply.ok(call.id("person", PersonId::new)).version(7)),
            Route.put("/things/{id}", "Change")
                    .matched()
                    .answers(Long.class)
                    .handledBy(CommentDocument.class, (call, text) -> Reply.ok(String.valueOf(call.ifMatch()))),
            Route.post("/things", "Make")
                    .creates(CommentDocument.class)
                    .repeats((call, resource) -> new CommentDocument("made " + made.get() + " at " + resource))
                    .handledBy(CommentDocument.class, (call, text) -> {
                        made.incrementAndGet();
                        return Reply.created("/things/1", text);
                    }),
            Route.post("/asks", "Ask")
                    .answers(CommentDocument.class)
                    .handledBy(CommentDocument.class, (c, d) -> Reply.ok(d)),
            Route.post("/acts", "Act").answersNothing().repeats((c, r) -> "").handledBy(call -> Reply.noContent()),
            Route.get("/secret", "Read secrets").needs(Right.FREEZE).handledBy(call -> Reply.ok("secret")),
            Route.get("/broken", "Break").handledBy(call -> {
                throw new IllegalStateException("a detail that is nobody's concern");
            }),
            Route.get("/slow", "Take long").handledBy(call -> {
                entered.countDown();
                await(leave);
                return Reply.ok("done");
            })
        };
    }

    @Test
    void nobodyUnknownGetsPastTheDoor() {
        HttpResponse<String> none = face.send(face.request("/things").setHeader("Authorization", "Basic eDp5"));
        HttpResponse<String> unknown = face.send(face.request("/things").setHeader("Authorization", "Bearer 12345678"));
        HttpResponse<String> nowhere =
                face.send(face.request("/nowhere").setHeader("Authorization", "Bearer 12345678"));

        for (HttpResponse<String> response : java.util.List.of(none, unknown, nowhere)) {
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"gatehouse\"");
            assertThat(TestFace.problem(response).code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        }
        assertThat(face.send(face.request("/open").setHeader("Authorization", "Bearer 12345678"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereAndWhatCannotBeDoneThereAreSaid() {
        HttpResponse<String> method = face.send(face.request("/things").DELETE());

        assertProblem(face.send(face.request("/nowhere")), ErrorCode.NOT_FOUND, "There is nothing at /nowhere.");
        assertProblem(face.send(face.request("/things/")), ErrorCode.NOT_FOUND, "There is nothing at /things/.");
        assertProblem(
                face.send(face.request("/things/Not%20an%20id")),
                ErrorCode.NOT_FOUND,
                "There is no person \"Not an id\".");
        assertProblem(method, ErrorCode.METHOD_NOT_ALLOWED, "DELETE cannot be done at /things; allowed are GET, POST.");
        assertThat(method.headers().firstValue("Allow")).contains("GET, POST");
    }

    @Test
    void everyAnswerBearsTheRequestsIdAndTellsBrowsersToKeepNothing() {
        HttpResponse<String> given = face.send(face.request("/things").header("X-Request-ID", "abc-1, the second"));
        HttpResponse<String> made = face.send(face.request("/nowhere").header("X-Request-ID", "x".repeat(1_025)));

        assertThat(given.headers().firstValue("X-Request-ID")).contains("abc-1, the second");
        assertThat(made.headers().firstValue("X-Request-ID"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
        for (HttpResponse<String> response : java.util.List.of(given, made)) {
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void versionsTravelAsETags() {
        HttpResponse<String> read = face.send(face.request("/things/p-x"));
        String document = "{\"text\":\"x\"}";

        assertThat(read.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(face.send(put(document).header("If-Match", "\"7\"")).body()).isEqualTo("\"7\"");
        assertProblem(face.send(put(document)), ErrorCode.INVALID, "Send a header If-Match");
        assertProblem(face.send(put(document).header("If-Match", "*")), ErrorCode.STALE_VERSION, "is no ETag");
    }

    private java.net.http.HttpRequest.Builder put(String document) {
        return face.request("/things/p-x")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(document));
    }

    @Test
    void formsThatAreNotOfferedOrNotUnderstoodAreRefused() {
        assertProblem(
                face.send(face.request("/things").header("Accept", "text/html, application/json;q=0")),
                ErrorCode.NOT_ACCEPTABLE,
                "Offered here is application/json, not text/html");
        assertThat(face.send(face.request("/things").header("Accept", "text/html, */*;q=0.1"))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                face.send(face.request("/asks").POST(BodyPublishers.ofString("text"))),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "There is no Content-Type; taken here is application/json.");
        assertProblem(
                face.send(face.post("/asks", "a=b").setHeader("Content-Type", "application/x-www-form-urlencoded")),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "application/x-www-form-urlencoded");
        assertThat(face.send(face.post("/asks", "{\"text\":\"ü\"}")
                                .setHeader("Content-Type", "application/json; charset=utf-8"))
                        .body())
                .isEqualTo("{\"text\":\"ü\"}");
    }

    @Test
    void aDocumentWhereNoneIsTakenIsRefusedUnlessItSaysNothing() {
        assertThat(face.send(face.post("/acts", "{}").header("Idempotency-Key", "1"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(face.send(face.post("/acts", "").header("Idempotency-Key", "1"))
                        .statusCode())
                .isEqualTo(204);
        assertProblem(
                face.send(face.post("/acts", "{\"reason\":\"x\"}").header("Idempotency-Key", "1")),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "No document is taken here");
    }

    @Test
    void largeBodiesAreRefusedHoweverTheyCome() {
        byte[] large = ("{\"text\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertProblem(
                face.send(face.post("/asks", "").POST(BodyPublishers.ofByteArray(large))),
                ErrorCode.TOO_LARGE,
                "larger than the 1048576 bytes");
        assertProblem(
                face.send(face.post("/asks", "")
                        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))),
                ErrorCode.TOO_LARGE,
                "larger than the 1048576 bytes");
        assertThat(face.send(face.request("/things")).statusCode()).isEqualTo(200);
    }

    @Test
    void somebodyUnknownWhoSendsMuchIsHungUpOn() throws IOException {
        String answer = face.raw("POST /asks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\nxxxx");

        assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("Connection: close");
    }

    @Test
    void parametersAreHeldToWhatTheRouteKnows() {
        assertThat(face.send(face.request("/things?limit=3&q=a%20b+c")).body()).contains("at most 3");
        for (String wrong : java.util.List.of("limit=0", "limit=201", "limit=x", "limit=", "limit=1&limit=2")) {
            HttpResponse<String> response = face.send(face.request("/things?" + wrong));
            if (wrong.equals("limit=")) {
                assertThat(response.statusCode()).isEqualTo(200);
            } else {
                assertProblem(response, ErrorCode.INVALID, "The parameter \"limit\"");
            }
        }
        assertProblem(
                face.send(face.request("/things?lmit=3")),
                ErrorCode.INVALID,
                "The query parameter \"lmit\" is not known here; known are q, limit, after.");
    }

    @Test
    void aPostNeedsAKeyAndIsDoneOnceForIt() {
        String document = "{\"text\":\"x\"}";
        HttpResponse<String> first = face.send(face.post("/things", document).header("Idempotency-Key", "k"));
        face.outcomes.put(
                "p-steward k",
                new org.gatehouse.service.records.IdempotentOutcome(
                        Repeats.key("k", routes()[4], "/things?", document.getBytes(StandardCharsets.UTF_8))
                                .fingerprint(),
                        "/things/1"));
        HttpResponse<String> again = face.send(face.post("/things", document).header("Idempotency-Key", "k"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/things/1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Location")).contains("/things/1");
        assertThat(again.body()).isEqualTo("{\"text\":\"made 1 at /things/1\"}");
        assertProblem(
                face.send(face.post("/things", "{\"text\":\"y\"}").header("Idempotency-Key", "k")),
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                "/things/1");
        assertProblem(face.send(face.post("/things", document)), ErrorCode.IDEMPOTENCY_KEY_NEEDED, "Idempotency-Key");
        assertProblem(
                face.send(face.post("/things", document).header("Idempotency-Key", "x".repeat(201))),
                ErrorCode.IDEMPOTENCY_KEY_NEEDED,
                "1 to 200");
        assertThat(made).hasValue(1);
    }

    @Test
    void rightsAreAskedForBeforeAnythingIsRead() {
        assertThat(face.send(face.request("/secret")).body()).isEqualTo("\"secret\"");
        assertProblem(
                face.send(face.request("/secret").setHeader("Authorization", "Bearer " + TestFace.ANN_TOKEN)),
                ErrorCode.FORBIDDEN,
                "ann may not do this (read secrets)");
    }

    @Test
    void aFaultOfOursTellsNothingButAReference() {
        HttpResponse<String> response = face.send(face.request("/broken"));

        Problem problem = assertProblem(response, ErrorCode.INTERNAL, "it is in its log under ");
        assertThat(response.body()).doesNotContain("nobody's concern").doesNotContain("Exception");
        assertThat(problem.detail()).containsPattern("[0-9a-f-]{36}");
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        HttpResponse<String> head = face.send(face.request("/open").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @Test
    void badHttpIsAnsweredWithAProblemToo() throws IOException {
        for (String bytes : java.util.List.of(
                "G(T /open HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /open HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /things?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer steward-token\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /open HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n",
                "POST /asks HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n")) {
            String answer = face.raw(bytes);

            assertThat(answer).as("for %.60s", bytes).matches("(?s)HTTP/1.1 4\\d\\d .*");
            assertThat(answer).contains("application/problem+json").contains("\"code\":\"");
        }
    }

    @Test
    void whatIsTooLargeForAnyRouteIsRefusedUnread() throws IOException {
        String answer = face.raw("POST /asks HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"too_large\"");
    }

    @Test
    void oneWhoCallsTooOftenWaitsAndNobodyElse() {
        face.close();
        face = new TestFace(
                new HttpSettings("127.0.0.1", 0, 1 << 20, 1 << 20, 1, 3, 100, 100, 100, 100, SETTINGS.stopWithin()),
                routes());
        for (int i = 0; i < 3; i++) {
            assertThat(face.send(face.request("/things")).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> response = face.send(face.request("/things"));

        assertProblem(response, ErrorCode.TOO_MANY_REQUESTS, "p-steward may call 1 times a second");
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
        assertThat(face.send(face.request("/things").setHeader("Authorization", "Bearer " + TestFace.ANN_TOKEN))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void moreCallsAtOnceThanAreTakenAreRefusedAsOverload() throws InterruptedException {
        face.close();
        face = new TestFace(
                new HttpSettings("127.0.0.1", 0, 1 << 20, 1 << 20, 100, 100, 100, 100, 1, 100, SETTINGS.stopWithin()),
                routes());
        CompletableFuture<HttpResponse<String>> slow =
                CompletableFuture.supplyAsync(() -> face.send(face.request("/slow")));
        entered.await();

        HttpResponse<String> refused = face.send(face.request("/things"));
        leave.countDown();

        assertProblem(refused, ErrorCode.OVERLOADED, "1 calls are under way");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    void stoppingFinishesWhatIsUnderWayAndRefusesTheRest() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> slow =
                CompletableFuture.supplyAsync(() -> face.send(face.request("/slow")));
        entered.await();
        Thread closing = Thread.ofVirtual().start(face.face::close);
        HttpResponse<String> refused = face.send(face.request("/things"));
        while (refused.statusCode() == 200) {
            refused = face.send(face.request("/things"));
        }
        leave.countDown();
        closing.join();

        assertProblem(refused, ErrorCode.STOPPING, "The service is stopping");
        assertThat(slow.join().statusCode()).isEqualTo(200);
        assertThat(slow.join().body()).isEqualTo("\"done\"");
    }

    @Test
    void failedSignInsAreKeptAtABoundedRate() {
        for (int i = 0; i < 5; i++) {
            face.send(face.request("/things").setHeader("Authorization", "Bearer 12345678"));
        }

        face.close();
        assertThat(face.failures).containsExactly("unknown token from 127.0.0.1");
    }

    private static Problem assertProblem(HttpResponse<String> response, ErrorCode code, String words) {
        Problem problem = TestFace.problem(response);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.status()).isEqualTo(response.statusCode()).isEqualTo(code.status());
        assertThat(problem.title()).isEqualTo(code.title());
        assertThat(problem.type()).isEqualTo("urn:gatehouse:problem:" + code.wire());
        assertThat(problem.detail()).contains(words);
        return problem;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
