package org.gatehouse.service.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Person;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.StaleWriteException;
import org.gatehouse.service.records.Writing;

/// The one way in which anything that counts is changed: one transaction, at one instant, with its ledger entries,
/// and with the caller's idempotency key beside them.
public final class WritePath {
    /// How long a key is remembered.
    public static final Duration KEY_KEPT = Duration.ofHours(24);

    private static final int TRIES = 5;

    private final Records records;
    private final InstantSource clock;

    public WritePath(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public Records records() {
        return records;
    }

    /// One change under way.
    ///
    /// @param caller as the register has them now, which may differ from when they were authenticated
    public record Step(Writing records, Caller caller, Instant now) {
        public RecordedEntry append(EntryDraft draft) {
            return records.append(draft, now);
        }

        /// The person, or a refusal that names who is unknown.
        public Person person(org.gatehouse.model.PersonId id) {
            return records.person(id).orElseThrow(() -> Refusal.notFound("person", id));
        }
    }

    /// Runs a person's change. Rights are judged by the register within the transaction, so that a role lost a
    /// moment ago is lost.
    ///
    /// @param resource the path of what was made or changed, for a repeated call with the same key
    /// @throws Refusal when the work refuses; nothing is changed then
    public <T> T change(Caller caller, Function<Step, T> work, Function<T, String> resource) {
        return retrying(() -> records.write(writing -> {
            Instant now = clock.instant();
            Person current = writing.person(caller.id()).orElseThrow(() -> unknown(caller));
            Step step = new Step(writing, new Caller(current, caller.strength(), caller.idempotency()), now);
            T result = work.apply(step);
            Caller.IdempotencyKey key = caller.idempotency();
            if (key != null) {
                writing.remember(
                        caller.id(), key.key(), new IdempotentOutcome(key.fingerprint(), resource.apply(result)), now);
            }
            return result;
        }));
    }

    /// Runs a change that time or the service itself makes.
    public <T> T byService(Function<Writing, T> work) {
        return retrying(() -> records.write(work));
    }

    private static Refusal unknown(Caller caller) {
        return new Refusal(ErrorCode.UNAUTHENTICATED, caller.id() + " is no longer in the register.");
    }

    /// Another service on the same store may win a compare-and-set; the work then runs again on what is there now.
    private static <T> T retrying(java.util.function.Supplier<T> attempt) {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.get();
            } catch (StaleWriteException e) {
                if (tried == TRIES) {
                    throw new Refusal(ErrorCode.OVERLOADED, "Too many changes at once; try again in a moment.");
                }
            }
        }
    }
}
