package org.gatehouse.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.contract.Json;
import org.gatehouse.model.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The tokens of the demo team, as the service leaves them in its data folder.
final class DemoTokens {
    private static final String FILE = "demo-tokens.json";

    /// Who one is at first.
    private static final String FIRST = "steward";

    /// They have no eyes to look through.
    private static final Set<String> MACHINES = Set.of("gate", "feed");

    private DemoTokens() {}

    private record Entry(PersonId id, String token) {}

    /// The people of the demo team, a steward first.
    ///
    /// @throws CannotConnectException if the file is not there or not as expected
    static List<Persona> read(Path folder) {
        Path file = folder.resolve(FILE);
        Map<String, Entry> entries;
        try {
            entries = Json.LENIENT.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Entry>>() {});
        } catch (IOException | JacksonException e) {
            throw new CannotConnectException(
                    "The demo team’s tokens in " + file + " cannot be read. Remove the folder to begin anew.", e);
        }
        List<Persona> people = new ArrayList<>();
        entries.forEach((key, entry) -> {
            if (!MACHINES.contains(key)) {
                people.add(key.equals(FIRST) ? 0 : people.size(), new Persona(key, entry.id(), entry.token()));
            }
        });
        return people;
    }
}
