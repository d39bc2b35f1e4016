package org.gatehouse.service.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.LeafHash;

/// The key by which gates know this service: it signs bundles (ES256), and secrets for one use each are made of it.
/// Kept in the data folder, readable by its owner alone. Safe for any number of threads.
public final class GateKey {
    public static final String FILE = "gate-key.json";

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    private final PrivateKey privateKey;
    private final ECPublicKey publicKey;
    private final byte[] root;

    private GateKey(KeyPair pair) {
        this.privateKey = pair.getPrivate();
        this.publicKey = (ECPublicKey) pair.getPublic();
        this.root = LeafHash.sha256().digest(privateKey.getEncoded());
    }

    private record Stored(String privateKey, String publicKey) {}

    /// The folder's key; made when there is none.
    ///
    /// @throws UncheckedIOException when it cannot be read or written
    public static GateKey in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return read(Json.STRICT.readValue(Files.readAllBytes(file), Stored.class));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(file, pair);
            return new GateKey(pair);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " does not hold a key of this service", e);
        }
    }

    private static GateKey read(Stored stored) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("EC");
        PublicKey open = factory.generatePublic(
                new X509EncodedKeySpec(Base64.getDecoder().decode(stored.publicKey())));
        PrivateKey secret = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(stored.privateKey())));
        return new GateKey(new KeyPair(open, secret));
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Stored stored = new Stored(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", null, ownerOnly);
        Files.write(fresh, Json.STRICT.writeValueAsBytes(stored));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// A secret of 32 bytes for one use, always the same for the same use.
    public byte[] secret(String use) {
        return hmac(root, use.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA256", e);
        }
    }

    /// What gates know the key by.
    public String id() {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(publicKey.getEncoded()), 0, 8);
    }

    /// A JWT of these claims, signed with ES256.
    public String jwt(Map<String, Object> claims) {
        String signed = part(new TreeMap<>(Map.of("alg", "ES256", "kid", id(), "typ", "JWT")))
                + "."
                + part(new TreeMap<>(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot sign with ES256", e);
        }
    }

    private static String part(Map<String, Object> members) {
        return URL.encodeToString(Json.canonicalBytes(members));
    }

    /// The public half as a JWK set (RFC 7517).
    public Map<String, Object> jwks() {
        Map<String, Object> key = new TreeMap<>(Map.of(
                "kty", "EC",
                "crv", "P-256",
                "use", "sig",
                "alg", "ES256",
                "kid", id(),
                "x", coordinate(publicKey.getW().getAffineX()),
                "y", coordinate(publicKey.getW().getAffineY())));
        return Map.of("keys", List.of(key));
    }

    /// The public half as PEM, as OPA is configured with.
    public String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return URL.encodeToString(padded);
    }
}
