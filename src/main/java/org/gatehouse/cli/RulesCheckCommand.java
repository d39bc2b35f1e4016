package org.gatehouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.service.app.CannotStartException;
import org.gatehouse.service.app.RuleCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether files of rules would be taken.
@Command(
        name = "check",
        description = {
            "Say whether files of detection rules would be taken, and what is wrong where they would not.",
            "Needs no service. Files that lean on each other are named together."
        })
final class RulesCheckCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files in YAML.")
    private List<Path> files = new ArrayList<>();

    RulesCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        List<String> problems;
        try {
            problems = RuleCheck.check(files);
        } catch (CannotStartException e) {
            throw CommandFailure.cannotStart(String.valueOf(e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.refused(problems);
        }
        surroundings.out().println(files.size() == 1 ? "The file is taken." : "All " + files.size() + " are taken.");
    }
}
