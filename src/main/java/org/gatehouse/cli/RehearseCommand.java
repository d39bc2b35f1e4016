package org.gatehouse.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.console.app.ConsoleMain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Goes through the console once, for the JVM to learn from; `installers/run` calls it after a build. Of no use to
/// people, and so not among the commands that help names.
@Command(name = "rehearse", hidden = true, description = "Go through the console once, without a display.")
final class RehearseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Where what it writes goes; an empty folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        return ConsoleMain.rehearse(Objects.requireNonNull(folder));
    }
}
