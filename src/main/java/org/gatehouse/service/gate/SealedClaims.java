package org.gatehouse.service.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.contract.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Claims that go out and come back unchanged: a JWT that this service alone can make and read (HS256).
public final class SealedClaims {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            URL.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

    private final byte[] secret;

    public SealedClaims(byte[] secret) {
        this.secret = secret.clone();
    }

    public String seal(Map<String, Object> claims) {
        String signed = HEADER + "." + URL.encodeToString(Json.canonicalBytes(new TreeMap<>(claims)));
        return signed + "." + URL.encodeToString(mac(signed));
    }

    /// The claims, unless somebody else made them or changed them.
    public Optional<JsonNode> open(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !token.startsWith(HEADER + ".") || end <= HEADER.length()) {
            return Optional.empty();
        }
        String signed = token.substring(0, end);
        try {
            byte[] given = Base64.getUrlDecoder().decode(token.substring(end + 1));
            return MessageDigest.isEqual(mac(signed), given)
                    ? Optional.of(
                            Json.STRICT.readTree(Base64.getUrlDecoder().decode(signed.substring(HEADER.length() + 1))))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] mac(String signed) {
        return GateKey.hmac(secret, signed.getBytes(StandardCharsets.US_ASCII));
    }
}
