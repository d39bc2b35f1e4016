package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.service.app.ServiceFixture;
import org.gatehouse.service.app.ServiceFixture.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A gate's bundle: whole, signed, and known by its revision.
class BundleApiTest {
    private static final String BUNDLE = "/v1/gates/p-gate/bundle.tar.gz";

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

    private static HttpResponse<byte[]> fetch(String known) throws IOException, InterruptedException {
        return service.client()
                .send(
                        service.request("gate", BUNDLE)
                                .header("If-None-Match", known)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    @Test
    void itIsSignedAndItsFilesAreWhatTheSignatureSays() throws Exception {
        Map<String, byte[]> files = unpacked(fetch("\"\"").body());
        String jwt = Json.STRICT
                .readTree(files.get(".signatures.json"))
                .at("/signatures/0")
                .stringValue();
        String[] parts = jwt.split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonNode claims = Json.STRICT.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("files").size()).isEqualTo(2);
        for (JsonNode file : claims.path("files")) {
            byte[] bytes = files.get(file.path("name").stringValue());
            assertThat(HexFormat.of().formatHex(LeafHash.sha256().digest(bytes)))
                    .isEqualTo(file.path("hash").stringValue());
        }
        JsonNode data = Json.STRICT.readTree(files.get("data.json")).path("gatehouse");
        assertThat(data.at("/assets/open.stats.daily").stringValue()).isEqualTo("public");
        assertThat(data.at("/people/p-requester/allowed").asBoolean(false)).isTrue();
    }

    @Test
    void itIsSentOnceAndAcknowledged() throws Exception {
        String etag = fetch("\"\"").headers().firstValue("ETag").orElseThrow();

        assertThat(fetch(etag).statusCode()).isEqualTo(304);
        Answer ack = service.post("gate", "/v1/gates/p-gate/ack", "{\"revision\":" + etag + "}");
        assertThat(ack.body().path("current").asBoolean(false)).isTrue();
        assertThat(service.get("monitor", "/v1/gates/p-gate").text("/bundle/acknowledged"))
                .isEqualTo(etag.replace("\"", ""));
        assertThat(service.get("gate", BUNDLE.replace("p-gate", "p-other")).status())
                .isEqualTo(403);
        assertThat(service.get("administrator", BUNDLE).status()).isEqualTo(403);
    }

    @Test
    void aFrozenAssetIsClosedInIt() throws Exception {
        String freeze = service.post("steward", "/v1/freezes", """
                {"scope":"asset","target":"userdata.core","reason":"An incident."}""").text("/id");

        JsonNode data = data();
        assertThat(data.at("/frozen/0").stringValue()).isEqualTo("userdata.core.messages");
        assertThat(data.at("/frozen/1").stringValue()).isEqualTo("userdata.core.profiles");
        assertThat(data.path("assets").has("userdata.core.messages")).isFalse();
        assertThat(data.path("assets").has("open.stats.daily")).isTrue();

        service.post("lead", "/v1/freezes/" + freeze + "/lift", "{\"reason\":\"Over.\"}");
        assertThat(data().path("frozen").isEmpty()).isTrue();
        assertThat(data().path("assets").has("userdata.core.messages")).isTrue();
    }

    private static JsonNode data() throws IOException, InterruptedException {
        byte[] data = unpacked(fetch("\"\"").body()).get("data.json");
        return Json.STRICT.readTree(data).path("gatehouse");
    }

    private static PublicKey key() throws Exception {
        JsonNode jwk = service.get("monitor", "/access/v1/jwks").body().at("/keys/0");
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).stringValue()));
    }

    private static Map<String, byte[]> unpacked(byte[] tarball) throws IOException {
        byte[] tar;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(tarball))) {
            tar = in.readAllBytes();
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (int at = 0; tar[at] != 0; ) {
            String name = new String(tar, at, 100, StandardCharsets.US_ASCII).replace("\0", "");
            int size = Integer.parseInt(new String(tar, at + 124, 11, StandardCharsets.US_ASCII), 8);
            files.put(name, Arrays.copyOfRange(tar, at + 512, at + 512 + size));
            at += 512 + (size + 511) / 512 * 512;
        }
        return files;
    }
}
