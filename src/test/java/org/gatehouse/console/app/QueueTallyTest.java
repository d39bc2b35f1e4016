package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.junit.jupiter.api.Test;

class QueueTallyTest {
    private final HandWound time = new HandWound();
    private final Calls calls = new Calls();
    private final QueueTally tally = new QueueTally(calls, time.threads());

    @Test
    void asksOnceASecondHoweverMuchHappens() {
        for (int i = 0; i < 50; i++) {
            tally.onEvents(List.of(event(EntryType.REQUEST_SUBMITTED)));
            time.runFx();
        }
        assertThat(calls.asked).hasSize(1);

        time.pass(Duration.ofSeconds(1));
        assertThat(calls.asked).hasSize(2);
    }

    @Test
    void whatDoesNotCountIsNotAskedFor() {
        tally.onEvents(List.of(event(EntryType.ASSET_CHANGED), event(EntryType.POLICY_ACTIVATED)));
        time.runFx();

        assertThat(calls.asked).isEmpty();
    }

    @Test
    void aLateAnswerDoesNotReplaceANewerOne() {
        tally.refresh();
        time.runFx();
        tally.refresh();
        time.pass(Duration.ofSeconds(1));

        calls.asked.get(1).complete(counts(2));
        calls.asked.get(0).complete(counts(1));
        time.runFx();

        assertThat(tally.countsProperty().get().of(QueueView.WAITING)).isEqualTo(2);
    }

    @Test
    void keepsWhatIsKnownWhenThereIsNoConnection() {
        tally.refresh();
        time.runFx();
        calls.asked.get(0).complete(counts(38));
        time.runFx();
        tally.refresh();
        time.pass(Duration.ofSeconds(1));
        calls.asked.get(1).completeExceptionally(new IllegalStateException());
        time.runFx();

        assertThat(tally.countsProperty().get().of(QueueView.WAITING)).isEqualTo(38);
    }

    private static QueueCounts counts(int waiting) {
        return new QueueCounts(Map.of(QueueView.WAITING, waiting), 14, 0);
    }

    private static StreamEvent event(EntryType type) {
        return new StreamEvent(
                1, FakeTeam.NOW, type, null, new EntrySubject(type.topic(), "x", 1), "", null, null, null);
    }

    private static final class Calls extends UnansweredRequestCalls {
        private final List<CompletableFuture<QueueCounts>> asked = new ArrayList<>();

        @Override
        public CompletableFuture<QueueCounts> counts() {
            CompletableFuture<QueueCounts> future = new CompletableFuture<>();
            asked.add(future);
            return future;
        }
    }
}
