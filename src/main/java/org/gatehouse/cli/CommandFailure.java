package org.gatehouse.cli;

import java.util.List;

/// Ends a command with words for people and an exit code; no other exception is meant to leave a command.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    private CommandFailure(int exitCode, List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    /// Something the command needs is not there.
    ///
    /// @param reason one line: what is missing and what to do
    public static CommandFailure cannotStart(String reason) {
        return new CommandFailure(ExitCode.CANNOT_START, List.of(reason));
    }

    /// The service said no, or what was checked was found wrong.
    public static CommandFailure refused(List<String> lines) {
        return new CommandFailure(ExitCode.REFUSED, lines);
    }

    public int exitCode() {
        return exitCode;
    }

    public List<String> lines() {
        return lines;
    }
}
