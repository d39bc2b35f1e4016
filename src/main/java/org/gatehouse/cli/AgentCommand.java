package org.gatehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gatehouse.cli.agent.Agent;
import org.gatehouse.cli.agent.LogForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Follows PostgreSQL's logs on this host and delivers them.
@Command(
        name = "agent",
        sortOptions = false,
        description = "Follow PostgreSQL's logs with pgaudit's records on this host and deliver them to the service,"
                + " until it is told to stop. What cannot be delivered now waits on disk.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:It was told to stop, and did.", "2:Bad usage.", "3:It cannot start; the reason is on stderr."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${COMMAND-FULL-NAME} --to https://gatehouse.example --feed-token /etc/gatehouse/feed-token"
                    + " --spool /var/spool/gatehouse /var/log/postgresql"
        })
final class AgentCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--to", paramLabel = "URL", required = true, description = "The service to deliver to.")
    private URI service = URI.create("");

    @Option(
            names = "--feed-token",
            paramLabel = "FILE",
            required = true,
            description = "A file holding the feed's token; it may be replaced while the agent runs.")
    private Path tokenFile = Path.of("");

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            required = true,
            description = "Where that which is not delivered yet is kept; made when missing.")
    private Path spool = Path.of("");

    @Option(
            names = "--spool-megabytes",
            paramLabel = "N",
            defaultValue = "1024",
            description = "How much may wait there; logs are read on once there is room (default: ${DEFAULT-VALUE}).")
    private int spoolMegabytes;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "jsonlog",
            description = "jsonlog or csvlog (default: ${DEFAULT-VALUE}).")
    private String form = "jsonlog";

    @Parameters(
            paramLabel = "LOG",
            arity = "1..*",
            description = "Files to follow, or folders whose *.json (*.csv) files are followed.")
    private List<Path> logs = List.of();

    AgentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        LogForm written = form.equals("csvlog") ? LogForm.CSVLOG : LogForm.JSONLOG;
        if (!form.equals("csvlog") && !form.equals("jsonlog")) {
            throw CommandFailure.cannotStart("--form is jsonlog or csvlog, not " + form + ".");
        }
        try (Agent agent = new Agent(
                service, written, logs, spool, (long) spoolMegabytes << 20, this::token, surroundings.err()::println)) {
            token();
            surroundings.out().println("Gatehouse agent following " + logs + ", delivering to " + service);
            surroundings.out().flush();
            agent.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.cannotStart("The agent cannot go on: " + e.getMessage());
        }
        return ExitCode.DONE;
    }

    private String token() {
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the token cannot be read: " + e.getMessage(), e);
        }
    }
}
