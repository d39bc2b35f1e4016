package org.gatehouse.contract;

import java.util.Locale;

/// The stable codes of problem documents (RFC 9457). A code never changes its meaning.
public enum ErrorCode {
    MALFORMED(400, "The document cannot be read"),
    INVALID(422, "The document is not valid"),
    UNAUTHENTICATED(401, "Who are you?"),
    FORBIDDEN(403, "You may not do this"),
    NOT_ELIGIBLE(403, "You may not decide on this request"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "That form is not offered"),
    STALE_REVISION(409, "It changed while you read"),
    STALE_VERSION(412, "It changed while you read"),
    WRONG_STATE(409, "It is past that"),
    ALREADY_DECIDED(409, "You have already decided"),
    POLICY_DENIES(409, "The policy denies it"),
    NARROW_FIRST(409, "The policy asks for narrower terms"),
    LOOK_FIRST(409, "The policy asks people to look at it"),
    FROZEN(409, "It is frozen"),
    EVIDENCE_DAMAGED(409, "The evidence is not what it was"),
    SECOND_LEAD_NEEDED(409, "A second lead must agree"),
    IDEMPOTENCY_KEY_NEEDED(400, "An Idempotency-Key is needed"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for something else"),
    TOO_LARGE(413, "The document is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "That kind of document is not understood"),
    TOO_MANY_REQUESTS(429, "Too many calls"),
    INTERNAL(500, "Something went wrong here"),
    OVERLOADED(503, "The service is busy"),
    STOPPING(503, "The service is stopping");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The HTTP status it travels with.
    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
