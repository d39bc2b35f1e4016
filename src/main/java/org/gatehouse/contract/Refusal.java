package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.contract.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/// Something asked of the service is not done, with a reason that the asker can act on. Nothing has been changed.
public final class Refusal extends RuntimeException {
    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private final transient List<HistoryEntry> changes;
    private final transient @Nullable RequestRow current;

    public Refusal(ErrorCode code, String detail) {
        this(code, detail, List.of(), List.of(), null);
    }

    public Refusal(ErrorCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, List.of(), null);
    }

    /// With what changed meanwhile, for `stale_revision`.
    public Refusal(
            ErrorCode code,
            String detail,
            List<FieldError> errors,
            List<HistoryEntry> changes,
            @Nullable RequestRow current) {
        // A refusal is an answer, not a fault: no stack trace, which would cost more than all the rest.
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.changes = List.copyOf(changes);
        this.current = current;
    }

    public static Refusal notFound(String what, Object id) {
        return new Refusal(ErrorCode.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    public static Refusal invalid(String pointer, String detail) {
        return new Refusal(ErrorCode.INVALID, detail, List.of(new FieldError(pointer, detail)));
    }

    public ErrorCode code() {
        return code;
    }

    /// For people: what happened, to what, and what to do.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<HistoryEntry> changes() {
        return changes;
    }

    public @Nullable RequestRow current() {
        return current;
    }
}
