package org.gatehouse.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Caller.IdempotencyKey;
import org.gatehouse.service.records.IdempotentOutcome;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final Route ROUTE =
            Route.post("/things", "Make").repeats((call, resource) -> resource).handledBy(call -> Reply.noContent());

    private final Map<String, IdempotentOutcome> outcomes = new ConcurrentHashMap<>();
    private final Repeats repeats = new Repeats((person, key) -> Optional.ofNullable(outcomes.get(person + " " + key)));
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void concurrentDuplicatesAreDoneOnceAndAllAnswered() throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return repeats.once(ROUTE, call(), key("{}"), this::make);
                    }))
                    .toList();
            begin.countDown();
            for (Future<Reply> answer : answers) {
                assertThat(answer.get().body()).isEqualTo("/things/1");
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void theKeyTravelsWithTheCallIntoTheTransaction() {
        repeats.once(ROUTE, call(), key("{}"), call -> {
            assertThat(call.by().idempotency()).isEqualTo(key("{}"));
            return Reply.noContent();
        });
    }

    @Test
    void aRefusalIsNotRememberedAndTheKeyMayBeUsedAgain() {
        assertThatThrownBy(() -> repeats.once(ROUTE, call(), key("{}"), call -> {
                    throw new Refusal(ErrorCode.WRONG_STATE, "Not now.");
                }))
                .hasMessage("Not now.");

        assertThat(repeats.once(ROUTE, call(), key("{}"), this::make).headers())
                .doesNotContainKey("Idempotent-Replayed");
    }

    @Test
    void whenAnotherServiceWasFirstItsOutcomeIsTheAnswer() {
        Reply reply = repeats.once(ROUTE, call(), key("{}"), call -> {
            make(call);
            throw new Refusal(ErrorCode.OVERLOADED, "Too many changes at once.");
        });

        assertThat(reply.headers()).containsEntry("Idempotent-Replayed", "true");
        assertThat(reply.body()).isEqualTo("/things/1");
    }

    @Test
    void anotherDocumentUnderTheSameKeyIsRefused() {
        repeats.once(ROUTE, call(), key("{}"), this::make);

        assertThatThrownBy(() -> repeats.once(ROUTE, call(), key("{ }"), this::make))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED));
        assertThat(done).hasValue(1);
    }

    private Reply make(Call call) {
        IdempotencyKey key = java.util.Objects.requireNonNull(call.by().idempotency());
        outcomes.put(
                call.by().id() + " " + key.key(),
                new IdempotentOutcome(key.fingerprint(), "/things/" + done.incrementAndGet()));
        return Reply.ok("/things/" + done.get());
    }

    private static IdempotencyKey key(String body) {
        return Repeats.key("k", ROUTE, "/things", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Call call() {
        return new Call(
                Caller.of(TestFace.STEWARD),
                Optional::empty,
                Map.of(),
                Map.of(),
                "",
                new byte[0],
                java.io.InputStream.nullInputStream(),
                null,
                null,
                null);
    }
}
