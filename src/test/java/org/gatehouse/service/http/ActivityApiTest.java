package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.gatehouse.contract.Json;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Events on their way from a feed to whoever watches, over the whole service.
class ActivityApiTest {
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

    private static String event(String uid, String user, String asset, String statement) {
        long now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
        return """
                {"metadata":{"version":"1.8.0","uid":"%s","product":{"name":"Trino"}},"category_uid":6,"class_uid":6005,\
                "activity_id":4,"type_uid":600504,"time":%d,"severity_id":1,"status_id":1,"actor":{"user":{"name":"%s"}},\
                "src_endpoint":{"ip":"10.0.0.7"},"database":{"name":"userdata.core"},"table":{"name":"t","uid":"%s"},\
                "query_info":{"query_string":"%s","data":{"rows":17}}}""".formatted(uid, now, user, asset, statement);
    }

    private static Answer deliver(String path, String contentType, byte[] body) {
        return service.send(service.request("feed", path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static Answer deliver(String body) {
        return deliver("/v1/events", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void oneEventAnArrayAndLinesAreTakenOnceEachAlsoPacked() {
        String one = event("one-1", "p-requester", "userdata.core.profiles", "select 1");
        String two = event("one-2", "p-parent", "userdata.core.profiles", "select 2");

        assertThat(deliver(one).text("/stored")).isEqualTo("1");
        assertThat(deliver("[" + one + "," + two + "]").body().toString())
                .isEqualTo("{\"stored\":1,\"duplicates\":1,\"quarantined\":0}");
        assertThat(deliver("/v1/events", "application/x-ndjson", gzip(one + "\n{broken\n" + two))
                        .body()
                        .toString())
                .isEqualTo("{\"stored\":0,\"duplicates\":2,\"quarantined\":1}");
        assertThat(service.send(service.request("feed", "/v1/events")
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(gzip(two))))
                        .text("/duplicates"))
                .isEqualTo("1");
    }

    @Test
    void whatHappenedIsToldWithWhyItIsCoveredOrNot() {
        deliver(event("why/1", "p-parent", "userdata.core.profiles", "select email"));
        deliver(event("why/2", "p-parent", "open.stats.daily", "select day"));

        Answer detail = service.get("analyst", "/v1/activity/why/1");
        assertThat(detail.text("/activity/coverage")).isEqualTo("uncovered");
        assertThat(detail.text("/activity/affiliation")).isEqualTo("parent");
        assertThat(detail.text("/activity/reason")).startsWith("No grant let parent read userdata.core.profiles at ");
        assertThat(detail.text("/ocsf/metadata/uid")).isEqualTo("why/1");
        assertThat(detail.text("/ocsf/enrichments/0/value")).isEqualTo("uncovered");
        assertThat(service.get("analyst", "/v1/activity/why/2").text("/activity/coverage"))
                .isEqualTo("exempt");
        Answer page = service.get("analyst", "/v1/activity?q=uid:why/*%20class:protected");
        assertThat(page.body().at("/items")).hasSize(1);
        assertThat(page.text("/matched")).isEqualTo("1");
        assertThat(service.get("analyst", "/v1/activity/facets?q=uid:why*").text("/matched"))
                .isEqualTo("2");
        assertThat(service.get("analyst", "/v1/activity/histogram?q=uid:why*&bars=1")
                        .body()
                        .at("/bars/0/uncovered")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aMistakeInAQueryIsShownWithACaret() {
        Answer wrong = service.get("analyst", "/v1/activity?q=class:protcted");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/detail"))
                .isEqualTo("class:protcted\n      ^^^^^^^^ \"protcted\" is none of public, excepted, protected."
                        + " Did you mean protected?");
        assertThat(service.get("analyst", "/v1/activity/query?q=cov").text("/completions/0/text"))
                .isEqualTo("coverage:");
    }

    @Test
    void peopleSeeWhatIsTheirsAndMachinesAndAdministratorsNothing() {
        deliver(event("own-1", "p-requester", "userdata.core.profiles", "select 1"));
        deliver(event("own-2", "p-parent", "userdata.core.profiles", "select 1"));

        assertThat(service.get("requester", "/v1/activity?q=uid:own*").text("/matched"))
                .isEqualTo("1");
        assertThat(service.get("requester", "/v1/activity/own-2").status()).isEqualTo(404);
        assertThat(service.get("monitor", "/v1/activity?q=uid:own*").text("/matched"))
                .isEqualTo("2");
        assertThat(service.get("administrator", "/v1/activity").status()).isEqualTo(403);
        assertThat(service.get("feed", "/v1/activity").status()).isEqualTo(403);
        assertThat(service.get("feed", "/v1/requests").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "steward", "lead", "administrator"})
    void onlyFeedsDeliver(String persona) {
        Answer refused = service.send(service.request(persona, "/v1/events")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"'',400", "x,200", "[[[[,200", "null,200"})
    void whatIsNoEventIsKeptOrRefusedAndNeverAFault(String body, int status) {
        assertThat(deliver(body).status()).isEqualTo(status);
    }

    @Test
    void whatWasInQuarantineIsPutRightAndReplayed() {
        deliver(event("fix-1", "p-parent", "userdata.core.profiles", "select 1").replace("\"severity_id\":1,", ""));
        Answer kept = service.get("administrator", "/v1/feeds/p-feed/quarantine?limit=1");
        String number = kept.text("/items/0/number");
        assertThat(kept.text("/items/0/reason")).isEqualTo("severity_id is missing, or no whole number.");
        String replay = "/v1/feeds/p-feed/quarantine/" + number + "/replay";

        assertThat(service.post("administrator", replay, "{\"reason\":\"Try again.\"}")
                        .status())
                .isEqualTo(422);
        String fixed =
                event("fix-1", "p-parent", "userdata.core.profiles", "select 1").replace("\"", "\\\"");
        assertThat(service.post("steward", replay, "{\"reason\":\"Mine.\"}").status())
                .isEqualTo(403);
        Answer done = service.post(
                "administrator", replay, "{\"reason\":\"Severity was missing.\",\"document\":\"" + fixed + "\"}");

        assertThat(done.text("/stored")).isEqualTo("1");
        assertThat(service.post("administrator", replay, "{\"reason\":\"Again.\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsInQuarantineForOneReasonIsReplayedOrDiscardedTogether() {
        String whole = event("alike-1", "p-parent", "userdata.core.profiles", "x".repeat(3_000));
        deliver(whole.replace("\"class_uid\":6005", "\"class_uid\":4002"));
        deliver(whole.replace("\"class_uid\":6005", "\"class_uid\":4002"));
        Answer reasons = service.get("monitor", "/v1/feeds/p-feed/quarantine/reasons");
        String reason = reasons.text("/reasons/0/reason");
        assertThat(reasons.text("/reasons/0/events")).isEqualTo("2");
        Answer listed = service.get("monitor", "/v1/feeds/p-feed/quarantine?limit=1&reason=" + encoded(reason));
        assertThat(listed.text("/items/0/document")).hasSize(2_000);
        assertThat(listed.text("/items/0/characters")).isEqualTo(String.valueOf(whole.length()));
        assertThat(service.get("monitor", "/v1/feeds/p-feed/quarantine/" + listed.text("/items/0/number"))
                        .text("/document"))
                .hasSize(whole.length());
        String alike = "{\"of\":\"" + reason.replace("\"", "\\\"") + "\",\"reason\":\"It is fixed.\"}";

        Answer replayed = service.post("administrator", "/v1/feeds/p-feed/quarantine/replay", alike);
        assertThat(replayed.body().toString())
                .isEqualTo("{\"released\":0,\"stored\":0,\"duplicates\":0,\"kept\":2,\"left\":0}");
        assertThat(service.post("analyst", "/v1/feeds/p-feed/quarantine/discard", alike)
                        .status())
                .isEqualTo(403);
        assertThat(service.post("administrator", "/v1/feeds/p-feed/quarantine/discard", alike)
                        .text("/released"))
                .isEqualTo("2");
        assertThat(service.get("monitor", "/v1/feeds/p-feed").text("/history/0/words"))
                .isEqualTo("discarded an event in quarantine");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aFeedGetsANewTokenWhileTheOldOneIsStillGood() {
        String old = service.post(
                        "administrator",
                        "/v1/feeds",
                        "{\"id\":\"p-turning\",\"source\":\"turning\",\"description\":\"Turns\"}")
                .text("/token");
        String rotate = "/v1/feeds/p-turning/token";
        assertThat(service.post("analyst", rotate, "{\"reason\":\"Mine.\"}").status())
                .isEqualTo(403);
        String fresh = service.post("administrator", rotate, "{\"reason\":\"Yearly.\"}")
                .text("/token");
        assertThat(deliveredWith(old)).isEqualTo(200);
        assertThat(deliveredWith(fresh)).isEqualTo(200);

        String last = service.post("administrator", rotate, "{\"reason\":\"It leaked.\",\"overlap\":\"PT0S\"}")
                .text("/token");

        assertThat(deliveredWith(old)).isEqualTo(401);
        assertThat(deliveredWith(fresh)).isEqualTo(401);
        assertThat(deliveredWith(last)).isEqualTo(200);
    }

    private static int deliveredWith(String token) {
        return service.send(service.request("feed", "/v1/events")
                        .setHeader("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("[]")))
                .status();
    }

    @Test
    void feedsAreRegisteredAndShowHowTheyAre() {
        String document =
                "{\"id\":\"p-pg-safety-events\",\"source\":\"pg-safety\",\"description\":\"The safety base\"}";
        Answer made = service.post("administrator", "/v1/feeds", document);
        assertThat(made.status()).isEqualTo(201);
        assertThat(service.post("steward", "/v1/feeds", document).status()).isEqualTo(403);
        deliver(
                "/v1/events?number=1",
                "application/json",
                event("h-1", "x", "y", "z").getBytes(StandardCharsets.UTF_8));
        deliver(
                "/v1/events?number=4",
                "application/json",
                event("h-2", "x", "y", "z").getBytes(StandardCharsets.UTF_8));

        Answer feeds = service.get("monitor", "/v1/feeds");

        assertThat(feeds.text("/items/0/feed/id")).isEqualTo("p-feed");
        assertThat(feeds.text("/items/0/state")).isEqualTo("receiving");
        assertThat(feeds.text("/items/0/gaps")).isEqualTo("1");
        assertThat(feeds.text("/items/0/missing")).isEqualTo("2");
        assertThat(feeds.text("/items/1/state")).isEqualTo("never");
        assertThat(feeds.text("/items/1/source")).isEqualTo("pg-safety");
        Answer one = service.get("administrator", "/v1/feeds/p-feed");
        assertThat(one.text("/gaps/0/from")).isEqualTo("2");
        assertThat(one.text("/gaps/0/to")).isEqualTo("3");
        assertThat(one.body().at("/minutes")).hasSize(60);
        assertThat(service.get("requester", "/v1/feeds/p-feed").status()).isEqualTo(403);
    }

    @Test
    void anExportHoldsNoFormulaAndIsOnRecord() throws IOException, InterruptedException {
        deliver(event("exp-1", "p-parent", "userdata.core.profiles", "=cmd|' /C calc'!A0, \\\"x\\\""));

        var answer = service.client()
                .send(
                        service.request("analyst", "/v1/activity/export?q=uid:exp-1")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.body().lines().toList().get(1)).contains("\"'=cmd|' /C calc'!A0, \"\"x\"\"\"");
        assertThat(answer.headers().firstValue("X-Matched")).contains("1");
        assertThat(service.get("monitor", "/v1/ledger?limit=200").body().toString())
                .contains("activity.exported");
    }

    @Test
    void exportsAreAlsoOcsfALineAndParquet() throws IOException, InterruptedException {
        deliver(event("form-1", "p-parent", "userdata.core.profiles", "select 1"));
        deliver(event("form-2", "p-parent", "userdata.core.profiles", "select 2"));

        List<JsonNode> lines = new String(exported("form=ndjson&q=uid:form-*"), StandardCharsets.UTF_8)
                .lines()
                .map(Json.STRICT::readTree)
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().at("/class_uid").asInt()).isEqualTo(6005);
        assertThat(lines.getFirst().at("/enrichments/0/value").asString()).isEqualTo("uncovered");
        assertThat(exported("form=parquet&q=uid:form-*")).startsWith("PAR1".getBytes(StandardCharsets.US_ASCII));
        try (var left = Files.list(folder.resolve("activity").resolve("made"))) {
            assertThat(left).as("what was sent is not kept").isEmpty();
        }
    }

    private static byte[] exported(String asked) throws IOException, InterruptedException {
        return service.client()
                .send(service.request("analyst", "/v1/activity/export?" + asked).build(), BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void followersAreSentWhatFitsAndCanResume() throws IOException, InterruptedException {
        try (BufferedReader stream = follow("/v1/activity/stream?q=uid:live-*", null)) {
            stream.readLine();
            deliver(event("live-1", "p-parent", "userdata.core.profiles", "select 1"));
            deliver(event("other-1", "p-parent", "userdata.core.profiles", "select 1"));
            String frame = frame(stream);
            assertThat(frame).contains("\"matched\":1").contains("live-1").doesNotContain("other-1");
            String id = frame.lines().findFirst().orElseThrow().substring("id: ".length());
            deliver(event("live-2", "p-parent", "userdata.core.profiles", "select 1"));
            assertThat(frame(stream)).contains("live-2").doesNotContain("live-1");

            try (BufferedReader again = follow("/v1/activity/stream?q=uid:live-*", id)) {
                assertThat(frame(again)).contains("live-2").doesNotContain("live-1");
            }
        }
    }

    private static BufferedReader follow(String path, @org.jspecify.annotations.Nullable String lastEventId)
            throws IOException, InterruptedException {
        var request = service.request("analyst", path);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new BufferedReader(new InputStreamReader(
                service.client()
                        .send(request.build(), BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8));
    }

    /// The next event that bears an id.
    private static String frame(BufferedReader stream) throws IOException {
        StringBuilder frame = new StringBuilder();
        String line = stream.readLine();
        while (line != null && !line.startsWith("id: ")) {
            line = stream.readLine();
        }
        while (line != null && !line.isEmpty()) {
            frame.append(line).append('\n');
            line = stream.readLine();
        }
        return frame.toString();
    }
}
