package org.gatehouse.service.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.contract.Json;
import org.gatehouse.model.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Tokens for whoever owns the data folder, and for nobody else: `{"steward":{"id":"p-…","token":"…"}}`.
final class TokenFile {
    private static final TypeReference<LinkedHashMap<String, Bearer>> BEARERS = new TypeReference<>() {};

    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    record Bearer(PersonId id, String token) {}

    /// What it holds; nothing when it is not there or cannot be understood.
    Map<String, Bearer> read() {
        try {
            return Files.exists(file) ? Json.LENIENT.readValue(Files.readAllBytes(file), BEARERS) : Map.of();
        } catch (JacksonException e) {
            // It is written anew by whoever finds it wanting.
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /// Takes the place of what was there. At no time can anybody but the owner read it.
    void write(Map<String, Bearer> bearers) {
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".tokens", null, ownerOnly());
            Files.write(fresh, Json.STRICT.writerWithDefaultPrettyPrinter().writeValueAsBytes(bearers));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
