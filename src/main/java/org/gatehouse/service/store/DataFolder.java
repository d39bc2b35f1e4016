package org.gatehouse.service.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.jspecify.annotations.Nullable;

/// The folder `records` in a data folder: readable by its owner alone, held by one process at a time.
///
/// | file | what |
/// |---|---|
/// | `records.mv.db` | the database |
/// | `records.secret` | the password of its owner, made once |
/// | `records.lock` | locked while a process has the records open |
final class DataFolder implements AutoCloseable {
    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final FileChannel lockFile;
    private final String secret;

    private DataFolder(Path folder, FileChannel lockFile, String secret) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.secret = secret;
    }

    /// @throws RecordsUnavailableException with one line that says what to do
    static DataFolder open(Path dataFolder, SecureRandom random) {
        Path folder = dataFolder.toAbsolutePath().resolve("records");
        try {
            Files.createDirectories(folder.getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, ownerOnly(folder.getParent(), "rwx------"));
            }
            FileChannel lockFile = lock(folder);
            try {
                createIfAbsent(folder.resolve("records.mv.db"));
                return new DataFolder(folder, lockFile, secret(folder, random));
            } catch (IOException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RecordsUnavailableException("The records in " + folder + " cannot be opened: " + e, e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("records.lock");
        createIfAbsent(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new RecordsUnavailableException(
                    "The records in " + folder
                            + " are in use by another Gatehouse service: stop it, or choose another data folder.",
                    null);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String secret(Path folder, SecureRandom random) throws IOException {
        Path file = folder.resolve("records.secret");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            Path fresh = folder.resolve("records.secret.new");
            Files.deleteIfExists(fresh);
            createIfAbsent(fresh);
            Files.writeString(fresh, HexFormat.of().formatHex(bytes), StandardOpenOption.DSYNC);
            Files.move(fresh, file);
        }
        return Files.readString(file).strip();
    }

    private static void createIfAbsent(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, ownerOnly(file.getParent(), "rw-------"));
        }
    }

    /// Nothing on file systems without such permissions, where the folder's own rules hold.
    private static FileAttribute<?>[] ownerOnly(@Nullable Path parent, String permissions) throws IOException {
        if (parent == null || !Files.getFileStore(parent).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /// The database's path as H2 names it, without its ending.
    Path database() {
        return folder.resolve("records");
    }

    String secret() {
        return secret;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new RecordsUnavailableException("The lock on " + folder + " could not be released: " + e, e);
        }
    }
}
