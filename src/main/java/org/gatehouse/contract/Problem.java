package org.gatehouse.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem document, `application/problem+json` (RFC 9457).
///
/// @param type a URI for the code: `urn:gatehouse:problem:stale_revision`
/// @param detail what happened, to what, and what to do, for a person
/// @param errors places in the document, when it was invalid
/// @param changes what happened since the caller looked, with `stale_revision`
/// @param current the request as it is now, with `stale_revision`
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ErrorCode code,
        List<FieldError> errors,
        List<HistoryEntry> changes,
        @Nullable RequestRow current) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
    }

    public static Problem of(Refusal refusal) {
        ErrorCode code = refusal.code();
        return new Problem(
                "urn:gatehouse:problem:" + code.wire(),
                code.title(),
                code.status(),
                refusal.detail(),
                code,
                refusal.errors(),
                refusal.changes(),
                refusal.current());
    }

    /// One place in a document.
    ///
    /// @param pointer JSON pointer (RFC 6901); empty for the whole document
    public record FieldError(String pointer, String detail) {}
}
