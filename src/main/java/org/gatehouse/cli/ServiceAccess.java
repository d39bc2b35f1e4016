package org.gatehouse.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gatehouse.contract.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/// The options of every command that talks to a running service: which one, and in whose name.
final class ServiceAccess {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8700",
            description = "The service to talk to. Else GATEHOUSE_URL, else http://127.0.0.1:8700.")
    private URI url = URI.create("http://127.0.0.1:8700");

    @Option(
            names = "--token-file",
            paramLabel = "FILE[#NAME]",
            description = {
                "A file holding the token to sign in with. Else GATEHOUSE_TOKEN_FILE.",
                "With #NAME, that entry of a demo's demo-tokens.json."
            })
    private @Nullable String tokenFile;

    /// Begins to talk to the service in the person's name. Nothing is sent yet.
    ///
    /// @throws ParameterException when the address is not one of a service, or no token file is named
    /// @throws CommandFailure when the file holds no token
    ServiceSession open() {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
            throw badUsage(
                    "\"" + url + "\" is not the address of a service: expected http://HOST:PORT or https://HOST");
        }
        if (tokenFile == null) {
            throw badUsage("Who are you? Give --token-file, or set GATEHOUSE_TOKEN_FILE.");
        }
        return new ServiceSession(url, token(tokenFile));
    }

    /// The token comes from a file and is never an argument, for arguments are seen by everybody on the machine.
    private static String token(String name) {
        try {
            String token = read(name);
            if (token.isEmpty()) {
                throw CommandFailure.cannotStart("The token file " + name + " is empty.");
            }
            return token;
        } catch (IOException e) {
            throw CommandFailure.cannotStart("The token file " + name + " cannot be read: " + e.getMessage());
        }
    }

    private static String read(String name) throws IOException {
        int hash = name.lastIndexOf('#');
        if (hash < 0 || Files.exists(Path.of(name))) {
            return Files.readString(Path.of(name)).strip();
        }
        return demoToken(Path.of(name.substring(0, hash)), name.substring(hash + 1));
    }

    private static String demoToken(Path file, String person) throws IOException {
        try {
            return Json.LENIENT
                    .readTree(Files.readString(file))
                    .path(person)
                    .path("token")
                    .asString("");
        } catch (JacksonException e) {
            throw new IOException("it is not a demo-tokens.json", e);
        }
    }

    private ParameterException badUsage(String words) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), words);
    }
}
