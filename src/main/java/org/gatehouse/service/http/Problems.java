package org.gatehouse.service.http;

import java.util.UUID;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What became of a call that was not done, as a problem document. What only we can do something about is logged,
/// with a reference that its caller can name.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "1";

    private Problems() {}

    static Reply of(Refusal refusal) {
        Problem problem = Problem.of(refusal);
        Reply reply = new Reply(problem.status(), problem, java.util.Map.of("Content-Type", Problem.MEDIA_TYPE));
        return switch (refusal.code()) {
            case UNAUTHENTICATED -> reply.with("WWW-Authenticate", "Bearer realm=\"gatehouse\"");
            case TOO_MANY_REQUESTS, OVERLOADED, STOPPING -> reply.with("Retry-After", RETRY_AFTER);
            case MALFORMED,
                    INVALID,
                    FORBIDDEN,
                    NOT_ELIGIBLE,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    STALE_REVISION,
                    STALE_VERSION,
                    WRONG_STATE,
                    ALREADY_DECIDED,
                    POLICY_DENIES,
                    NARROW_FIRST,
                    LOOK_FIRST,
                    FROZEN,
                    SECOND_LEAD_NEEDED,
                    EVIDENCE_DAMAGED,
                    IDEMPOTENCY_KEY_NEEDED,
                    IDEMPOTENCY_KEY_REUSED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    INTERNAL -> reply;
        };
    }

    static Reply unavailable(RecordsUnavailableException failure, String where) {
        LOG.error("{}: the store cannot serve", where, failure);
        return of(new Refusal(
                ErrorCode.OVERLOADED, "The store cannot serve now; nothing was changed. Try again in a moment."));
    }

    /// A fault of ours.
    static Reply fault(RuntimeException failure, String where) {
        String reference = UUID.randomUUID().toString();
        LOG.error("{} failed, reference {}", where, reference, failure);
        return of(new Refusal(
                ErrorCode.INTERNAL,
                "The service failed to do this, which is its own fault; it is in its log under " + reference + "."));
    }
}
