package org.gatehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Looks at what the program needs of the machine and says what is not well.
@Command(
        name = "doctor",
        description = "Check what Gatehouse needs of this machine: Java, display, libraries, fonts, data folder, port.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:Nothing is broken.", "1:Something is; the lines marked \"broken\" say what to do."})
final class DoctorCommand implements Runnable {
    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8700",
            description = "The port to try (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder to try (this system's usual one).")
    private @Nullable Path data;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Path folder = Optional.ofNullable(data).orElseGet(surroundings::standardDataFolder);
        List<Finding> findings = List.of(
                MachineChecks.java(Runtime.version().feature()),
                WindowChecks.display(surroundings),
                WindowChecks.libraries(surroundings),
                WindowChecks.fonts(),
                MachineChecks.dataFolder(folder),
                MachineChecks.port(port));
        findings.forEach(this::print);
        List<String> broken = findings.stream()
                .filter(finding -> finding.health() == Finding.Health.BROKEN)
                .map(Finding::subject)
                .toList();
        if (!broken.isEmpty()) {
            throw CommandFailure.refused(List.of("Not well: " + String.join(", ", broken) + "."));
        }
    }

    private void print(Finding finding) {
        surroundings.out().printf("%-8s %-12s %s%n", finding.health().label(), finding.subject(), finding.words());
    }
}
