package org.gatehouse.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What a command sees of the process it runs in; tests hand in their own.
///
/// @param environment the environment variables
/// @param properties the system properties
public record Surroundings(
        InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment, Properties properties) {

    /// The real ones. Both writers flush at every line.
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()),
                System.getenv(),
                System.getProperties());
    }

    /// An environment variable; an empty one counts as not set.
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    public boolean isLinux() {
        return osName().startsWith("Linux");
    }

    /// The folder the program keeps its data in unless told otherwise: the place each system has for it.
    public Path standardDataFolder() {
        Path home = Path.of(properties.getProperty("user.home"));
        if (osName().startsWith("Mac")) {
            return home.resolve("Library/Application Support/Gatehouse");
        }
        if (osName().startsWith("Windows")) {
            return variable("LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(home.resolve("AppData/Local"))
                    .resolve("Gatehouse");
        }
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(home.resolve(".local/share"))
                .resolve("gatehouse");
    }

    private String osName() {
        return properties.getProperty("os.name", "");
    }
}
