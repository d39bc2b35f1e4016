package org.gatehouse.cli;

import picocli.CommandLine.Command;

/// What stands before every command: the help page of the whole program.
@Command(
        name = "gatehouse",
        versionProvider = BuildVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "The console and the service of a data stewardship team: access requests, decisions, grants, live "
                        + "activity and the ledger that proves them.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:The service refused, or what was checked was found wrong. The reason is on stderr.",
            "2:Bad usage.",
            "3:Cannot start; the reason is on stderr, in one line."
        },
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  GATEHOUSE_URL         The service to talk to, for example https://gatehouse.example:8700",
            "  GATEHOUSE_TOKEN_FILE  A file holding the token to sign in with (never the token itself)",
            "  GATEHOUSE_TRACE       Set to 1 to see where in the program an internal error happened",
            "",
            "Examples:",
            "  ${ROOT-COMMAND-NAME}                 open the console; a demo team when nothing is configured",
            "  ${ROOT-COMMAND-NAME} service --demo  run the service alone, with a demo team in it",
            "  ${ROOT-COMMAND-NAME} request list    what has been asked for",
            "  ${ROOT-COMMAND-NAME} request submit --help"
        })
final class RootCommand {}
