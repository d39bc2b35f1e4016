package org.gatehouse.cli;

import picocli.CommandLine.Command;

/// Says which Gatehouse this is.
@Command(name = "version", description = "Say which Gatehouse this is, and on which Java and system it runs.")
final class VersionCommand implements Runnable {
    private final Surroundings surroundings;

    VersionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        for (String line : new BuildVersion().getVersion()) {
            surroundings.out().println(line);
        }
    }
}
