package org.gatehouse.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.junit.jupiter.api.Test;

/// One act at a time, and the same act with the same key.
class ActsTest {
    private final Threads threads = new Threads(Runnable::run, Runnable::run, (_, _) -> {}, System::nanoTime);
    private final Acts acts = new Acts(threads);
    private final List<ActKey> keys = new ArrayList<>();
    private final List<CompletableFuture<String>> answers = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatFailedIsTriedAgainWithTheSameKeyUntilItIsDone() {
        Fx.run(() -> {
            send("lock p-a", "Odd reads.");
            answers.getFirst().completeExceptionally(problem());
            assertThat(acts.troubleProperty().get()).isNotNull();

            send("lock p-a", "Odd reads.");
            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            answers.get(1).complete("locked");
            assertThat(acts.troubleProperty().get()).isNull();
            assertThat(done).containsExactly("locked");

            send("lock p-a", "Odd reads.");
            assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
        });
    }

    @Test
    void anotherContentIsAnotherAct() {
        Fx.run(() -> {
            send("lock p-a", "Odd reads.");
            answers.getFirst().completeExceptionally(problem());
            send("lock p-a", "Very odd reads.");

            assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
        });
    }

    @Test
    void whileOneIsOnItsWayNoOtherIsSent() {
        Fx.run(() -> {
            send("lock p-a", "Odd reads.");
            send("lock p-b", "Odd reads.");

            assertThat(keys).hasSize(1);
            assertThat(acts.sendingProperty().get()).isTrue();
        });
    }

    private void send(String act, String reason) {
        acts.send(
                act,
                reason,
                key -> {
                    keys.add(key);
                    answers.add(new CompletableFuture<>());
                    return answers.getLast();
                },
                done::add);
    }

    private static ServiceProblem problem() {
        return new ServiceProblem(Problem.of(new Refusal(ErrorCode.OVERLOADED, "Too much at once.")));
    }
}
