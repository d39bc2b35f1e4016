package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The register of gates, and that gates and people are kept apart.
class GateApiTest {
    private static final String GATE = """
        {"id":"p-trino-9","kind":"trino","description":"The ninth cluster","sources":["trino-9"],
         "assets":["userdata.*"],"country":"US"}\
        """;

    @TempDir
    private static Path folder;

    private static ServiceFixture service;

    @BeforeAll
    static void start() {
        service = new ServiceFixture(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aGateIsRegisteredOnceAndShownWithItsFigures() {
        Answer made = service.post("administrator", "/v1/gates", GATE, "register-9");
        Answer again = service.post("administrator", "/v1/gates", GATE, "register-9");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/token")).startsWith("gh_");
        assertThat(again.code()).isEqualTo("wrong_state");
        assertThat(service.post("administrator", "/v1/gates", GATE).code()).isEqualTo("invalid");
        Answer read = service.get("monitor", "/v1/gates/p-trino-9");
        assertThat(read.text("/gate/sources/0")).isEqualTo("trino-9");
        assertThat(read.text("/decisions")).isEqualTo("0");
        assertThat(service.get("steward", "/v1/gates").body().at("/items").size())
                .isGreaterThanOrEqualTo(2);
        assertThat(service.get("requester", "/v1/gates").status()).isEqualTo(403);
    }

    @Test
    void aChangeTakesTheVersionThatWasRead() {
        Answer made = service.post("administrator", "/v1/gates", GATE.replace("trino-9", "trino-10"));
        String facts = "{\"kind\":\"proxy\",\"description\":\"Now a proxy\",\"sources\":[\"a\"],\"assets\":[\"*\"]}";

        Answer changed = service.put("administrator", "/v1/gates/p-trino-10", facts, 1);
        Answer stale = service.put("administrator", "/v1/gates/p-trino-10", facts, 1);

        assertThat(made.status()).isEqualTo(201);
        assertThat(changed.text("/gate/kind")).isEqualTo("proxy");
        assertThat(changed.body().at("/gate/country").isMissingNode()).isTrue();
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aRetiredGateIsNoLongerLetIn() {
        Answer made = service.post("administrator", "/v1/gates", GATE.replace("trino-9", "trino-11"));
        String token = made.text("/token");

        assertThat(me(token).status()).isEqualTo(403);
        assertThat(service.post("administrator", "/v1/gates/p-trino-11/retire", "{\"reason\":\"Gone.\"}")
                        .status())
                .isEqualTo(200);
        assertThat(me(token).status()).isEqualTo(401);
    }

    private static Answer me(String token) {
        return service.send(HttpRequest.newBuilder(URI.create(service.url() + "/v1/me"))
                .header("Authorization", "Bearer " + token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/requests",
                "/v1/grants",
                "/v1/people",
                "/v1/assets",
                "/v1/gates",
                "/v1/ledger",
                "/v1/stream",
                "/v1/nothing"
            })
    void aGateReachesNothingElse(String path) {
        assertThat(service.get("gate", path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "userdata.*"   | "user data"  | /assets
        "trino-9"]     | ""]          | /sources
        "US"           | "Virginia"   | /country
        The ninth cluster |           | /description
        """)
    void whatIsWrongWithAGateIsSaidByPointer(String good, String bad, String pointer) {
        String document = GATE.replace("p-trino-9", "p-trino-12").replace(good, bad == null ? "" : bad);
        Answer answer = service.post("administrator", "/v1/gates", document);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void onlyAdministratorsRegisterGates() {
        assertThat(service.post("lead", "/v1/gates", GATE).status()).isEqualTo(403);
        assertThat(service.post("steward", "/v1/gates", GATE).status()).isEqualTo(403);
    }
}
