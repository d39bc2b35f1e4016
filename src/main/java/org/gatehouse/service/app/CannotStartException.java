package org.gatehouse.service.app;

/// The service cannot start: a wrong configuration, a taken port, a data folder in use. The message is one line for
/// the person who started it: what is wrong, where, and what to do.
public final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String details;

    public CannotStartException(String reason) {
        super(oneLine(reason));
        this.details = "";
    }

    public CannotStartException(String reason, Throwable cause) {
        super(oneLine(reason), cause);
        this.details = "";
    }

    /// @param details to be shown below the reason, as they are: what stands where in a file
    public CannotStartException(String reason, String details) {
        super(oneLine(reason));
        this.details = details;
    }

    /// What to tell the person.
    public String reason() {
        return String.valueOf(getMessage());
    }

    /// What belongs below the reason; empty for nothing.
    public String details() {
        return details;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
