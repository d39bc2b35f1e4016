package org.gatehouse.cli;

/// What the process ends with. Scripts lean on these numbers.
public final class ExitCode {
    public static final int DONE = 0;
    /// The service refused, or what was checked was found wrong.
    public static final int REFUSED = 1;
    public static final int BAD_USAGE = 2;
    /// Something the command needs is not there: a display, a port, a service that answers.
    public static final int CANNOT_START = 3;

    private ExitCode() {}
}
