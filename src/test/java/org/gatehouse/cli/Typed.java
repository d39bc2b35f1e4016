package org.gatehouse.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/// A command typed into a terminal of the test's own: what went in, what came out, how it ended.
final class Typed {
    private final Map<String, String> environment = new HashMap<>();
    private final Properties properties = new Properties();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String in = "";

    Typed() {
        properties.setProperty("user.home", "/home/somebody");
        properties.setProperty("os.name", "Linux");
    }

    Typed with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Typed on(String system) {
        properties.setProperty("os.name", system);
        return this;
    }

    Typed reading(String standardInput) {
        in = standardInput;
        return this;
    }

    Surroundings surroundings() {
        return new Surroundings(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                environment,
                properties);
    }

    /// Runs the command and gives its exit code.
    int run(String... arguments) {
        return CommandTree.of(surroundings()).execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
