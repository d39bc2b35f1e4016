package org.gatehouse.service.app;

/// The service cannot start: a wrong configuration, a taken port, a data folder in use. The message is one line for
/// the person who started it: what is wrong, where, and what to do.
public final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStartException(String reason) {
        super(oneLine(reason));
    }

    public CannotStartException(String reason, Throwable cause) {
        super(oneLine(reason), cause);
    }

    /// What to tell the person.
    public String reason() {
        return String.valueOf(getMessage());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
