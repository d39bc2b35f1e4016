package org.gatehouse.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.console.app.ConsoleMain;
import org.gatehouse.console.app.ConsoleOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Opens the console's window.
@Command(
        name = "console",
        sortOptions = false,
        description = {
            "Open the console. Without an address it opens on a demo team of its own, in this process;",
            "with one it signs in to your team's service."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --url https://gatehouse.example:8700 --token-file ~/.gatehouse-token"
        })
final class ConsoleCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Your team's service. Else GATEHOUSE_URL, else a demo team.")
    private @Nullable URI url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file holding the token to sign in with. Else GATEHOUSE_TOKEN_FILE.")
    private @Nullable Path tokenFile;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the demo team lives (default: the usual place).")
    private @Nullable Path data;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = ThemeNameConverter.class,
            description = "light, dark or contrast, this time (default: as remembered).")
    private @Nullable String theme;

    ConsoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ConsoleOptions options = options();
        if (surroundings.isLinux() && surroundings.variable("DISPLAY").isEmpty()) {
            throw CommandFailure.cannotStart("The console needs a display, and DISPLAY is not set. Without one:"
                    + " `service --demo` runs the service alone, `shots DIR` draws the screens as pictures.");
        }
        return ConsoleMain.run(options);
    }

    private ConsoleOptions options() {
        try {
            return new ConsoleOptions(url, tokenFile, data, theme);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), e.getMessage() + ": give --token-file.", e);
        }
    }
}
