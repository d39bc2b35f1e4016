package org.gatehouse;

import org.gatehouse.cli.CommandTree;
import org.gatehouse.cli.Logging;
import org.gatehouse.cli.Surroundings;

/// Where the program begins, whichever of its commands is meant.
public final class Gatehouse {
    private Gatehouse() {}

    /// Runs one command and ends the process with its exit code (see [org.gatehouse.cli.ExitCode]).
    public static void main(String[] args) {
        Logging.configure();
        System.exit(CommandTree.of(Surroundings.ofProcess()).execute(args));
    }
}
