package org.gatehouse.service.incident;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.ledger.LeafHash;

/// Files kept encrypted (AES-256-GCM) in a folder, under a key beside it that its owner alone can read.
///
/// A file is a random prefix of 8 bytes, then parts of up to [#PART] bytes, each sealed by itself under the
/// prefix and its number; the last one says that it is the last, so that parts can neither be changed, swapped
/// nor left out unseen. Safe for any number of threads.
public final class EvidenceVault {
    static final String KEY_FILE = "evidence.key";

    /// Of content, in each part but the last.
    static final int PART = 1 << 20;

    private static final int KEY_BYTES = 32;
    private static final int PREFIX = 8;
    private static final int TAG_BITS = 128;
    private static final int SEALED = PART + TAG_BITS / 8;

    private final Path folder;
    private final SecretKey key;
    private final SecureRandom random;

    private EvidenceVault(Path folder, SecretKey key, SecureRandom random) {
        this.folder = folder;
        this.key = key;
        this.random = random;
    }

    /// What a file is found to be.
    ///
    /// @param sha256 hex
    public record Content(long bytes, String sha256) {}

    /// A file no longer opens under its key: it is not what it was.
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Of the folder `evidence` in the data folder; it and the key are made when they are not there.
    ///
    /// @throws UncheckedIOException when they cannot be read or made
    public static EvidenceVault in(Path data, SecureRandom random) {
        try {
            Path folder = Files.createDirectories(data.resolve("evidence"));
            Path file = data.resolve(KEY_FILE);
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                write(file, fresh);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != KEY_BYTES) {
                throw new IOException(file + " holds " + bytes.length + " bytes, not a key of " + KEY_BYTES);
            }
            return new EvidenceVault(folder, new SecretKeySpec(bytes, "AES"), random);
        } catch (IOException e) {
            throw new UncheckedIOException("the evidence in " + data + " cannot be opened", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".key", null);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        durable(fresh, channel -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        });
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @FunctionalInterface
    private interface Writing {
        void to(FileChannel channel) throws IOException;
    }

    private static void durable(Path file, Writing writing) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writing.to(channel);
            channel.force(true);
        }
    }

    /// Takes a file in as it comes, never whole in memory. It bears no name until [#keep] gives it one.
    ///
    /// @param most how many bytes it may have
    /// @return where it waits, and what it is
    /// @throws TooLongException when it has more
    Waiting take(InputStream in, long most) throws IOException {
        Path waiting = Files.createTempFile(folder, "arriving-", ".part");
        boolean taken = false;
        try {
            MessageDigest sha256 = LeafHash.sha256();
            long[] bytes = {0};
            durable(waiting, channel -> bytes[0] = seal(in, Channels.newOutputStream(channel), sha256, most));
            taken = true;
            return new Waiting(waiting, new Content(bytes[0], HexFormat.of().formatHex(sha256.digest())));
        } finally {
            if (!taken) {
                Files.deleteIfExists(waiting);
            }
        }
    }

    /// A file that was taken in and bears no name yet.
    record Waiting(Path file, Content content) {
        void discard() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    private long seal(InputStream in, OutputStream out, MessageDigest sha256, long most) throws IOException {
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(prefix);
        out.write(prefix);
        byte[] part = in.readNBytes(PART);
        long bytes = 0;
        for (int number = 0; ; number++) {
            bytes += part.length;
            if (bytes > most) {
                throw new TooLongException();
            }
            sha256.update(part);
            byte[] next = part.length < PART ? new byte[0] : in.readNBytes(PART);
            boolean last = next.length == 0;
            out.write(crypt(Cipher.ENCRYPT_MODE, prefix, number, last, part, part.length));
            if (last) {
                return bytes;
            }
            part = next;
        }
    }

    /// Gives it its name, for ever.
    void keep(Waiting waiting, String name) throws IOException {
        Files.move(waiting.file(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Finds out what a file is, which means to read all of it.
    ///
    /// @throws DamagedException when it does not open under the key
    Content look(String name) throws IOException {
        MessageDigest sha256 = LeafHash.sha256();
        long bytes = read(name, (part, length) -> sha256.update(part, 0, length));
        return new Content(bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    /// Writes its content out.
    ///
    /// @throws DamagedException when a part of it does not open under the key; what was written before is sound
    void write(String name, OutputStream out) throws IOException {
        read(name, (part, length) -> out.write(part, 0, length));
    }

    @FunctionalInterface
    private interface Parts {
        void next(byte[] part, int length) throws IOException;
    }

    private long read(String name, Parts parts) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            byte[] prefix = in.readNBytes(PREFIX);
            if (prefix.length < PREFIX) {
                throw new DamagedException(name + " is cut short", new EOFException());
            }
            long bytes = 0;
            byte[] sealed = in.readNBytes(SEALED);
            for (int number = 0; ; number++) {
                byte[] next = sealed.length < SEALED ? new byte[0] : in.readNBytes(SEALED);
                boolean last = next.length == 0;
                byte[] part = crypt(Cipher.DECRYPT_MODE, prefix, number, last, sealed, sealed.length);
                parts.next(part, part.length);
                bytes += part.length;
                if (last) {
                    return bytes;
                }
                sealed = next;
            }
        }
    }

    private byte[] crypt(int mode, byte[] prefix, int number, boolean last, byte[] data, int length)
            throws DamagedException {
        byte[] nonce = Arrays.copyOf(prefix, PREFIX + Integer.BYTES);
        ByteBuffer.wrap(nonce).putInt(PREFIX, number);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            return cipher.doFinal(data, 0, length);
        } catch (GeneralSecurityException e) {
            if (mode == Cipher.DECRYPT_MODE) {
                throw new DamagedException("part " + number + " is not what was written", e);
            }
            throw new IllegalStateException("this JDK has no AES-GCM", e);
        }
    }
}
