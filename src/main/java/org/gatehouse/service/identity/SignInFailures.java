package org.gatehouse.service.identity;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;

/// Puts failed sign-ins on record at a bounded rate, so that somebody who guesses tokens cannot fill the ledger.
/// What was left out is counted in the next entry. Safe for any number of threads.
final class SignInFailures {
    static final int MOST_A_MINUTE = 60;

    private final WritePath path;
    private Instant minute = Instant.EPOCH;
    private int written;
    private long leftOut;

    SignInFailures(WritePath path) {
        this.path = path;
    }

    void record(String reason, String from) {
        Instant now = path.now();
        long before = admitted(now);
        if (before < 0) {
            return;
        }
        path.byService(records -> records.append(
                EntryDraft.of(EntryType.SIGN_IN_FAILED, EntryActor.SERVICE, new EntrySubject("credential", "", 0))
                        .with("failure", reason)
                        .with("left_out_before", before)
                        .withText("from", from),
                now));
    }

    /// @return how many were left out before this one; negative when it is left out too
    private synchronized long admitted(Instant now) {
        if (Duration.between(minute, now).toSeconds() >= 60) {
            minute = now;
            written = 0;
        }
        if (written == MOST_A_MINUTE) {
            leftOut++;
            return -1;
        }
        written++;
        long before = leftOut;
        leftOut = 0;
        return before;
    }
}
