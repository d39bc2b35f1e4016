package org.gatehouse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What stands before the commands about access requests.
@Command(
        name = "request",
        synopsisSubcommandLabel = "COMMAND",
        description = "Ask for access, and follow what becomes of it.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ${ROOT-COMMAND-NAME} request submit --asset userdata.core.profiles --column email \\",
            "      --purpose support --purpose-detail \"Answer a customer\" --ticket SUP-881 \\",
            "      --justification \"Their address bounced\" --duration 2h --office-country US",
            "  ${ROOT-COMMAND-NAME} request submit request.json",
            "  ${ROOT-COMMAND-NAME} request submit --draft request.json",
            "  ${ROOT-COMMAND-NAME} request submit REQ-20418",
            "  ${ROOT-COMMAND-NAME} request list --view waiting --json",
            "  ${ROOT-COMMAND-NAME} request show REQ-20418"
        })
final class RequestCommand {
    private RequestCommand() {}

    /// The command with all that stands under it.
    static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new RequestCommand())
                .addSubcommand(new RequestSubmitCommand(surroundings))
                .addSubcommand(new RequestListCommand(surroundings))
                .addSubcommand(new RequestShowCommand(surroundings))
                .addSubcommand(new RequestChangeCommand(surroundings))
                .addSubcommand(new RequestAnswerCommand(surroundings))
                .addSubcommand(new RequestWithdrawCommand(surroundings));
    }
}
