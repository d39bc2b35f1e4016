package org.gatehouse.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.service.app.ServiceMain;
import org.gatehouse.service.app.ServiceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs the service by itself.
@Command(
        name = "service",
        sortOptions = false,
        description =
                "Run the service alone, until it is told to stop (Ctrl+C or SIGTERM). It says in one line where it answers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:It was told to stop, and did.", "2:Bad usage.", "3:It cannot start; the reason is on stderr."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --demo",
            "  ${COMMAND-FULL-NAME} --port 8700 --data /var/lib/gatehouse",
            "  ${COMMAND-FULL-NAME} --scenario resources/scenarios/authzen-certification.yaml"
        })
final class ServiceCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to answer on; 0 for any free one (default: as configured, else 8700).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where it keeps its data (default: as configured, else this user's data folder).")
    private @Nullable Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Its configuration (default: gatehouse.toml in the data folder, if there is one).")
    private @Nullable Path config;

    @Option(
            names = "--demo",
            description = "Begin with a demo team; its tokens are in demo-tokens.json in the data folder.")
    private boolean demo;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Answer AuthZEN from this scenario alone, in place of grants, so that published tests can be"
                    + " run; the token to ask with is in scenario-token.json in the data folder.")
    private @Nullable Path scenario;

    @Spec
    private @Nullable CommandSpec command;

    ServiceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (demo && scenario != null) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "Give --demo or --scenario, not both: nothing is granted in a scenario.");
        }
        ServiceOptions options = new ServiceOptions(port, dataFolder(), config, demo, scenario);
        return ServiceMain.run(options, surroundings.environment(), surroundings.out(), surroundings.err());
    }

    /// A folder of our choice only where nobody can have chosen another; a demo and a scenario get one of their own,
    /// away from real data.
    private @Nullable Path dataFolder() {
        boolean chosenElsewhere =
                config != null || surroundings.variable("GATEHOUSE_SERVER_DATA").isPresent();
        if (data != null || chosenElsewhere) {
            return data;
        }
        Path usual = surroundings.standardDataFolder();
        if (scenario != null) {
            return usual.resolve("scenario");
        }
        return demo ? usual.resolve("demo") : usual;
    }
}
