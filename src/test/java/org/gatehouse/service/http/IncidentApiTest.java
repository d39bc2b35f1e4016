package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Incidents over real HTTP: how one runs, and who may do what.
class IncidentApiTest {
    private static final String OPEN = """
            {"title":"Reads that no grant explains","description":"","impact":"high","urgency":"medium","alerts":[],
             "playbook":"uncovered-access"}""";

    @TempDir
    private Path folder;

    private ServiceFixture service;

    @BeforeEach
    void start() {
        service = new ServiceFixture(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String opened() {
        Answer answer = service.post("analyst", "/v1/incidents", OPEN);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return "/v1/incidents/" + answer.text("/incident/id");
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
    }

    private Answer move(String by, String incident, String to, long revision) {
        return service.post(
                by, incident + "/move", "{\"revision\":" + revision + ",\"to\":\"" + to + "\",\"reason\":\"So.\"}");
    }

    @Test
    void anIncidentIsOpenedWorkedOnAndContained() {
        String incident = opened();
        Answer moved = move("analyst", incident, "triage", 1);
        assertThat(moved.text("/incident/status")).isEqualTo("triage");
        assertThat(moved.text("/incident/assignee")).isEqualTo("p-analyst");
        assertThat(moved.headers().firstValue("ETag")).hasValue("\"2\"");
        Answer stale = move("steward", incident, "declared", 1);
        assertRefused(stale, 409, "stale_revision");
        assertThat(stale.text("/changes/0/type")).isEqualTo("incident.moved");
        String key = UUID.randomUUID().toString();
        String lock = "{\"kind\":\"lock_identity\",\"target\":\"p-requester\",\"reason\":\"Odd hours.\"}";
        Answer contained = service.post("analyst", incident + "/containments", lock, key);
        assertThat(contained.text("/incident/containments/0/effected/0")).isEqualTo("p-requester");
        assertThat(contained.text("/gates/0/gates/0/gate")).isEqualTo("p-gate");
        assertThat(contained.text("/gates/0/gates/0/acknowledged_at")).isNotBlank();
        Answer again = service.post("analyst", incident + "/containments", lock, key);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(again.body().at("/incident/containments")).hasSize(1);
        assertThat(service.get("requester", "/v1/me").status()).isEqualTo(401);
        assertThat(service.post("steward", incident + "/comments", "{\"text\":\"@p-lead: look.\"}")
                        .text("/mentions/0"))
                .isEqualTo("p-lead");
        assertThat(service.get("lead", "/v1/inbox").text("/items/0/kind")).isEqualTo("incident");
        Answer timeline = service.get("monitor", incident + "/timeline");
        assertThat(timeline.body()).hasSizeGreaterThan(4);
        assertThat(timeline.text("/0/kind")).isEqualTo("state");
        assertThat(service.get("monitor", "/v1/incidents?status=triage&q=grant").text("/items/0/tasks_open"))
                .isEqualTo("7");
    }

    @Test
    void rolesSeeAndDoWhatIsTheirs() {
        String incident = opened();
        assertThat(service.get("monitor", incident).status()).isEqualTo(200);
        assertRefused(move("monitor", incident, "triage", 1), 403, "forbidden");
        assertRefused(service.get("manager", incident), 403, "forbidden");
        assertRefused(service.get("manager", "/v1/alerts"), 403, "forbidden");
        assertThat(service.get("manager", "/v1/incidents/counts").text("/by_status/new/high"))
                .isEqualTo("1");
        assertRefused(service.get("requester", incident), 403, "forbidden");
        assertRefused(service.get("requester", "/v1/alerts/counts"), 403, "forbidden");
        assertRefused(service.get("administrator", "/v1/incidents"), 403, "forbidden");
        assertRefused(service.get("analyst", "/v1/incidents/INC-99"), 404, "not_found");
        assertRefused(service.get("analyst", "/v1/incidents/nonsense"), 404, "not_found");
        assertRefused(service.get("analyst", "/v1/alerts?severity=terrible"), 422, "invalid");
        assertRefused(service.get("analyst", "/v1/alerts?owner=me"), 422, "invalid");
        assertRefused(service.get("analyst", "/v1/incidents?after=nonsense"), 422, "invalid");
        assertRefused(
                service.post("analyst", "/v1/incidents", OPEN.replace("uncovered-access", "none")), 422, "invalid");
        assertRefused(
                service.post("analyst", "/v1/alerts/acts", "{\"act\":\"take\",\"alerts\":[\"AL-9\"],\"reason\":\"\"}"),
                404,
                "not_found");
        assertThat(service.post("analyst", "/v1/alerts/acts", "{\"act\":\"take\",\"alerts\":[],\"reason\":\"\"}")
                        .text("/matched"))
                .isEqualTo("0");
        assertRefused(
                service.post("analyst", "/v1/suppressions", "{\"reason\":\"x\",\"lasts\":\"P1D\"}"), 422, "invalid");
        Answer set = service.post(
                "analyst", "/v1/suppressions", "{\"rule\":\"noisy\",\"reason\":\"Known.\",\"lasts\":\"P1D\"}");
        assertThat(set.status()).isEqualTo(201);
        String path = "/v1/suppressions/" + set.text("/suppression/id");
        assertThat(service.post("steward", path + "/end", "{\"reason\":\"Seen.\"}")
                        .text("/suppression/ended/by"))
                .isEqualTo("p-steward");
        assertThat(service.get("monitor", "/v1/suppressions").text("/items/0/owner/id"))
                .isEqualTo("p-analyst");
    }

    @Test
    void evidenceComesInAndGoesOutAsAStream() throws IOException, InterruptedException {
        String incident = opened();
        byte[] file = new byte[40 << 20];
        new Random(1).nextBytes(file);
        Answer added = service.send(service.request("analyst", incident + "/evidence?name=disk.img&note=Copied")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))));
        assertThat(added.status()).as("%s", added.body()).isEqualTo(201);
        assertThat(added.text("/sha256"))
                .isEqualTo(HexFormat.of().formatHex(LeafHash.sha256().digest(file)));
        String path = incident + "/evidence/" + added.text("/id");
        HttpResponse<byte[]> content = service.client()
                .send(service.request("monitor", path + "/content").build(), BodyHandlers.ofByteArray());
        assertThat(Arrays.equals(content.body(), file)).isTrue();
        assertThat(content.headers().firstValue("X-Content-SHA256")).hasValue(added.text("/sha256"));
        assertThat(service.post("analyst", path + "/hand-over", "{\"to\":\"p-lead\",\"reason\":\"End of shift.\"}")
                        .text("/custodian"))
                .isEqualTo("p-lead");
        assertThat(service.get("monitor", incident).text("/evidence/0/hand_overs/0/to"))
                .isEqualTo("p-lead");
        assertRefused(service.get("manager", path + "/content"), 403, "forbidden");
        assertRefused(
                service.send(service.request("analyst", incident + "/evidence?name=a")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("a"))),
                415,
                "unsupported_media_type");
    }

    @Test
    void itIsTakenOutAsOcsfAndAsAReport() throws IOException, InterruptedException {
        String incident = opened();
        move("analyst", incident, "triage", 1);
        Answer ocsf = service.get("monitor", incident + "/ocsf");
        assertThat(ocsf.text("/class_uid")).isEqualTo("2005");
        assertThat(ocsf.text("/type_uid")).isEqualTo("200502");
        assertThat(ocsf.text("/status_id")).isEqualTo("2");
        assertThat(ocsf.text("/assignee/uid")).isEqualTo("p-analyst");
        assertThat(ocsf.text("/severity_id")).isEqualTo("4");
        assertThat(ocsf.text("/finding_info_list/0/title")).isEqualTo("Reads that no grant explains");
        HttpResponse<byte[]> report = service.client()
                .send(service.request("monitor", incident + "/report.pdf").build(), BodyHandlers.ofByteArray());
        assertThat(report.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (PdfReader reader = new PdfReader(report.body())) {
            assertThat(reader.getNumberOfPages()).isPositive();
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains("Reads that no grant explains", "in triage", "TLP:AMBER");
        }
        assertThat(service.get("lead", "/v1/ledger?limit=200").body().toString())
                .contains("\"form\":\"ocsf\"", "\"form\":\"pdf\"");
        assertRefused(service.get("manager", incident + "/ocsf"), 403, "forbidden");
    }
}
