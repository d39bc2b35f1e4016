package org.gatehouse.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Leaf hashing of RFC 6962, section 2.1: SHA-256(0x00 || data).
public final class LeafHash {
    private LeafHash() {}

    /// @return 32 bytes
    public static byte[] of(byte[] data) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0x00);
        return sha256.digest(data);
    }

    /// A new SHA-256, which every Java platform must have.
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform lacks SHA-256", e);
        }
    }
}
