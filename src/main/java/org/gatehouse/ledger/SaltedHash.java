package org.gatehouse.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Binds free text to an entry without holding it: SHA-256(salt || UTF-8 text). Erasing text and salt leaves the
/// proof intact.
///
/// @param salt 32 hex digits (16 bytes)
/// @param sha256 64 hex digits
public record SaltedHash(String salt, String sha256) {
    public static SaltedHash of(byte[] salt, String text) {
        MessageDigest digest = LeafHash.sha256();
        digest.update(salt);
        HexFormat hex = HexFormat.of();
        return new SaltedHash(hex.formatHex(salt), hex.formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    public boolean matches(String text) {
        return of(HexFormat.of().parseHex(salt), text).sha256().equals(sha256);
    }
}
