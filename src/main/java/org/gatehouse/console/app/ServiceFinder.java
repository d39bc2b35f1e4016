package org.gatehouse.console.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds a team's service where its token says, and starts the demo team's in this process.
final class ServiceFinder implements AccessFinder, AutoCloseable {
    private final EmbeddedService embedded = new EmbeddedService();

    @Override
    public Access find(Origin origin) {
        return switch (origin) {
            case Origin.Demo demo -> embedded.start(demo);
            case Origin.Team team ->
                new Access(team, team.url(), List.of(new Persona("", null, readToken(team.tokenFile()))));
        };
    }

    /// Ends the service in this process, if there is one.
    @Override
    public void close() {
        embedded.close();
    }

    private static String readToken(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotConnectException(
                    "The token file " + file + " cannot be read. Choose one that exists and is yours to read.", e);
        }
        if (token.isEmpty() || token.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new CannotConnectException("The file " + file + " does not hold a token, and nothing else.");
        }
        return token;
    }
}
