package org.gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What stands before the commands about detection rules.
@Command(
        name = "rules",
        synopsisSubcommandLabel = "COMMAND",
        description = "Check detection rules, and see what they would have found.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${ROOT-COMMAND-NAME} rules check rules/*.yml",
            "  ${ROOT-COMMAND-NAME} rules replay gatehouse-bulk-enumeration --over 30d",
            "  ${ROOT-COMMAND-NAME} rules replay our-export-at-night --file rules/export.yml"
        })
final class RulesCommand {
    private RulesCommand() {}

    /// The command with all that stands under it.
    static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand(surroundings))
                .addSubcommand(new RulesReplayCommand(surroundings));
    }
}
