package org.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.LogManager;

/// Sets up what libraries and the program itself write to stderr, before any of them is loaded.
public final class Logging {
    private Logging() {}

    /// Reads the program's own logging settings, unless whoever starts the JVM brought some.
    public static void configure() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream settings = Logging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings, "logging.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own logging.properties cannot be read", e);
        }
    }
}
