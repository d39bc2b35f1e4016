package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.junit.jupiter.api.Test;

class FeedHubTest {
    private final HandWound time = new HandWound();
    private final FeedHub hub = new FeedHub(time.threads());
    private final List<String> heard = new ArrayList<>();

    @Test
    void manyEventsMakeOneBatch() {
        hub.subscribe(listener());
        for (int i = 1; i <= 3; i++) {
            hub.onEvent(event(i));
        }

        assertThat(heard).isEmpty();
        time.runFx();
        assertThat(heard).containsExactly("[1, 2, 3]");
        assertThat(hub.ledgerSizeProperty().get()).isEqualTo(4);
    }

    @Test
    void aGapIsToldAfterTheEventsOfItsBatch() {
        hub.subscribe(listener());
        hub.onGap();
        hub.onEvent(event(5));
        time.runFx();

        assertThat(heard).containsExactly("[5]", "gap");
    }

    @Test
    void moreThanThereIsRoomForIsAGap() {
        hub.subscribe(listener());
        for (int i = 0; i < 10_001; i++) {
            hub.onEvent(event(i));
        }
        time.runFx();

        assertThat(heard).hasSize(2).last().isEqualTo("gap");
    }

    @Test
    void whoLeftHearsNothingMore() {
        Subscription subscription = hub.subscribe(listener());
        subscription.unsubscribe();
        hub.onEvent(event(1));
        time.runFx();

        assertThat(heard).isEmpty();
    }

    @Test
    void isSettledOnceItIsKnownWhetherItIsLive() {
        hub.onState(new StreamState.Connecting());
        assertThat(hub.settled()).isNotDone();

        hub.onState(new StreamState.Live());
        assertThat(hub.settled()).isCompleted();

        time.runFx();
        assertThat(hub.stateProperty().get()).isEqualTo(new StreamState.Live());
    }

    private LiveFeed.Listener listener() {
        return new LiveFeed.Listener() {
            @Override
            public void onEvents(List<StreamEvent> events) {
                List<Long> indexes = events.stream().map(StreamEvent::index).toList();
                heard.add(indexes.size() > 5 ? "many" : indexes.toString());
            }

            @Override
            public void onGap() {
                heard.add("gap");
            }
        };
    }

    private static StreamEvent event(long index) {
        return new StreamEvent(
                index,
                FakeTeam.NOW,
                EntryType.REQUEST_CLAIMED,
                null,
                new EntrySubject("request", "REQ-1", 1),
                "claimed",
                null,
                null,
                null);
    }
}
