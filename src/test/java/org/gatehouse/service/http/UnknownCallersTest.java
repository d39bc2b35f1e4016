package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who calls without a valid token, over real HTTP.
class UnknownCallersTest {
    private static final HttpSettings USUAL = HttpSettings.USUAL;

    private final TestFace face = new TestFace(
            new HttpSettings(
                    "127.0.0.1",
                    0,
                    USUAL.bodyBytes(),
                    USUAL.importBytes(),
                    100,
                    100,
                    1,
                    3,
                    100,
                    100,
                    USUAL.stopWithin()),
            Route.get("/open", "Open").access(Access.OPEN).answers(String.class).handledBy(call -> Reply.ok("open")),
            Route.get("/things", "List").answers(String.class).handledBy(call -> Reply.ok("things")));

    @AfterEach
    void stop() {
        face.close();
    }

    @Test
    void anAddressThatCallsWithoutATokenTooOftenWaitsAndWhoHasOneDoesNot() {
        for (String header : List.of("Basic eDp5", "Bearer 12345678", "Bearer 87654321")) {
            HttpResponse<String> refused = face.send(face.request("/things").setHeader("Authorization", header));
            assertThat(refused.statusCode()).isEqualTo(401);
        }

        HttpResponse<String> guessed =
                face.send(face.request("/nowhere").setHeader("Authorization", "Bearer 12345678"));

        assertTooMany(guessed);
        assertThat(face.send(face.request("/things")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOpenIsCountedApart() {
        for (int i = 0; i < 4; i++) {
            face.send(face.request("/things").setHeader("Authorization", "Bearer 12345678"));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(face.send(face.request("/open")).statusCode()).isEqualTo(200);
        }

        assertTooMany(face.send(face.request("/open")));
    }

    private static void assertTooMany(HttpResponse<String> response) {
        assertThat(TestFace.problem(response).code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
        assertThat(TestFace.problem(response).detail()).contains("1 times a second over time without a valid token");
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("1");
    }
}
