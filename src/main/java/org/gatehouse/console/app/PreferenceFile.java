package org.gatehouse.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The file of preferences: one flat JSON object of texts. Read token by token, because it is read before the first
/// frame and mapping objects takes longer to set up than the whole file is worth.
final class PreferenceFile {
    private static final System.Logger LOG = System.getLogger(PreferenceFile.class.getName());

    private final Path file;

    PreferenceFile(Path file) {
        this.file = file;
    }

    /// What is remembered; nothing if there is no file, or one that cannot be read, which is logged.
    SortedMap<String, String> read() {
        SortedMap<String, String> values = new TreeMap<>();
        try (JsonParser in = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            while (in.nextToken() != null) {
                if (in.currentToken() == JsonToken.VALUE_STRING && in.currentName() != null) {
                    values.put(in.currentName(), in.getString());
                }
            }
        } catch (NoSuchFileException e) {
            return values;
        } catch (IOException | JacksonException e) {
            LOG.log(System.Logger.Level.WARNING, "Preferences in {0} cannot be read and begin anew: {1}", file, e);
            values.clear();
        }
        return values;
    }

    /// Replaces the file as a whole, so that it is never half written.
    ///
    /// @throws IOException if it cannot be written; the old file stays
    void write(Map<String, String> values) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "console", ".tmp");
        try {
            Files.write(fresh, json(values));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] json(Map<String, String> values) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
