package org.gatehouse.service.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Caller.IdempotencyKey;
import org.gatehouse.service.records.IdempotentOutcome;
import org.jspecify.annotations.Nullable;

/// Makes a POST safe to repeat: the same key with the same document does its work once, however often and however
/// concurrently it is sent. A repeated call is answered with what the first one made, as it is now.
final class Repeats {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int STRIPES = 256;

    private final BiFunction<PersonId, String, Optional<IdempotentOutcome>> memory;
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    /// @param memory what a person's key led to, if anything
    Repeats(BiFunction<PersonId, String, Optional<IdempotentOutcome>> memory) {
        this.memory = memory;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /// @throws Refusal `IDEMPOTENCY_KEY_NEEDED` when the header is missing or is no key
    static IdempotencyKey key(@Nullable String header, Route route, String path, byte[] body) {
        if (header == null || !KEY.matcher(header).matches()) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_KEY_NEEDED,
                    "Send a header Idempotency-Key of 1 to 200 visible ASCII characters, a new one for each new act:"
                            + " then the call can be repeated without doing it twice.");
        }
        return new IdempotencyKey(header, fingerprint(route, path, body));
    }

    /// @param work what the route does, given the call with its key
    Reply once(Route route, Call call, IdempotencyKey key, Function<Call, Reply> work) {
        Caller caller = call.by().with(key);
        ReentrantLock stripe =
                stripes[Math.floorMod(caller.id().hashCode() * 31 + key.key().hashCode(), STRIPES)];
        stripe.lock();
        try {
            Optional<Reply> earlier = earlier(route, call, key);
            return earlier.isPresent() ? earlier.get() : first(route, call.by(caller), key, work);
        } finally {
            stripe.unlock();
        }
    }

    private Reply first(Route route, Call call, IdempotencyKey key, Function<Call, Reply> work) {
        try {
            return work.apply(call);
        } catch (Refusal e) {
            // Another service on the same store may have been first, and be the reason of the refusal.
            return earlier(route, call, key).orElseThrow(() -> e);
        }
    }

    private Optional<Reply> earlier(Route route, Call call, IdempotencyKey key) {
        return memory.apply(call.by().id(), key.key()).map(outcome -> repeated(route, call, key, outcome));
    }

    private static Reply repeated(Route route, Call call, IdempotencyKey key, IdempotentOutcome outcome) {
        if (!outcome.fingerprint().equals(key.fingerprint())) {
            throw new Refusal(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "The Idempotency-Key was used for another call, which led to " + outcome.resource()
                            + ". Use a new key for a new act.");
        }
        BiFunction<Call, String, Object> replay = route.replay();
        if (replay == null) {
            throw new IllegalStateException(route.template() + " takes no key");
        }
        Reply reply = Reply.ok(replay.apply(call, outcome.resource()))
                .withStatus(route.status())
                .with("Idempotent-Replayed", "true");
        return route.status() == 201 ? reply.with("Location", outcome.resource()) : reply;
    }

    private static String fingerprint(Route route, String path, byte[] body) {
        MessageDigest sha256 = LeafHash.sha256();
        sha256.update((route.verb() + " " + path + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha256.digest(body));
    }
}
