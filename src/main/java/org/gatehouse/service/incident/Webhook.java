package org.gatehouse.service.incident;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Posts pages to an address, signed: `X-Gatehouse-Signature: t=SECONDS,v1=HEX`, where HEX is the HMAC-SHA256,
/// under the secret, of SECONDS, a dot and the body. `X-Gatehouse-Delivery` is the same each time a page is
/// tried.
public final class Webhook implements Pager.Courier, AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final URI url;
    private final byte[] secret;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    public Webhook(URI url, byte[] secret, InstantSource clock) {
        this.url = url;
        this.secret = secret.clone();
        this.clock = clock;
    }

    @Override
    public String to() {
        return url.getHost();
    }

    @Override
    public void deliver(long id, byte[] page) throws IOException, InterruptedException {
        long seconds = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(WITHIN)
                .header("Content-Type", "application/json")
                .header("X-Gatehouse-Delivery", Long.toString(id))
                .header("X-Gatehouse-Signature", "t=" + seconds + ",v1=" + signature(secret, seconds, page))
                .POST(BodyPublishers.ofByteArray(page))
                .build();
        HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("it answered " + answer.statusCode());
        }
    }

    static String signature(byte[] secret, long seconds, byte[] page) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(page));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA256", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
