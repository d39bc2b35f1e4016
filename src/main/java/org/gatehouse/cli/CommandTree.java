package org.gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/// All commands, wired, and what becomes of their failures.
public final class CommandTree {
    private static final int WIDTH = 100;

    private CommandTree() {}

    /// The command line of the whole program. What it prints goes to the surroundings; nothing ends the process.
    public static CommandLine of(Surroundings surroundings) {
        CommandLine root = new CommandLine(new RootCommand());
        root.getCommandSpec().addOption(help()).addOption(version());
        root.addSubcommand(new ConsoleCommand(surroundings))
                .addSubcommand(new ServiceCommand(surroundings))
                .addSubcommand(RequestCommand.of(surroundings))
                .addSubcommand(RulesCommand.of(surroundings))
                .addSubcommand(new AgentCommand(surroundings))
                .addSubcommand(new ShotsCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new VersionCommand(surroundings))
                .addSubcommand(new RehearseCommand());
        WireWords.teach(root);
        root.setCommandName(surroundings.properties().getProperty("gatehouse.command", "gatehouse"));
        return root.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setUsageHelpWidth(WIDTH)
                .setDefaultValueProvider(new EnvironmentDefaults(surroundings))
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(CommandTree::explainUsage)
                .setExecutionExceptionHandler((failure, command, parsed) -> explainFailure(failure, surroundings));
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .description("Show this help.")
                .build();
    }

    private static OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Say which Gatehouse this is.")
                .build();
    }

    private static int explainUsage(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println(mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_USAGE;
    }

    private static int explainFailure(Exception failure, Surroundings surroundings) {
        if (failure instanceof CommandFailure known) {
            known.lines().forEach(surroundings.err()::println);
            return known.exitCode();
        }
        surroundings.err().println("Internal error, a fault of the program: " + failure);
        if (surroundings.variable("GATEHOUSE_TRACE").isPresent()) {
            failure.printStackTrace(surroundings.err());
        } else {
            surroundings.err().println("Please report it, with what is shown when GATEHOUSE_TRACE=1 is set.");
        }
        return ExitCode.CANNOT_START;
    }
}
