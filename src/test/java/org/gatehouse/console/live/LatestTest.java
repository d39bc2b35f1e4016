package org.gatehouse.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest latest = new Latest();
    private final List<String> shown = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();

    private void ask(CompletableFuture<String> question) {
        var _ = question.whenComplete(latest.only(shown::add, failed::add));
    }

    @Test
    void showsTheAnswerToTheNewestQuestionOnly() {
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletableFuture<String> fast = new CompletableFuture<>();
        ask(slow);
        ask(fast);
        fast.complete("new");
        slow.complete("old");

        assertThat(shown).containsExactly("new");
    }

    @Test
    void tellsAFailureOfTheNewestQuestionOnly() {
        CompletableFuture<String> outdated = new CompletableFuture<>();
        CompletableFuture<String> current = new CompletableFuture<>();
        ask(outdated);
        ask(current);
        outdated.completeExceptionally(new IllegalStateException("old"));
        current.completeExceptionally(new IllegalStateException("new"));

        assertThat(failed).singleElement().hasFieldOrPropertyWithValue("message", "new");
    }

    @Test
    void dropsEverythingOnceCancelled() {
        CompletableFuture<String> question = new CompletableFuture<>();
        ask(question);
        latest.cancel();
        question.complete("too late");

        assertThat(shown).isEmpty();
    }
}
