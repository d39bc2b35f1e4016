package org.gatehouse.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.model.Affiliation;
import org.jspecify.annotations.Nullable;

/// The Feeds screen over calls that a test answers by hand.
final class FeedFixture {
    static final Instant NOW = ScreenBench.NOW;
    static final String REASON = "It is not JSON at line 1, column 3: Unexpected character ('x').";

    final ByHand<FeedCalls> calls = new ByHand<>(FeedCalls.class);

    FeedScreen screen(ScreenBench bench) {
        FeedScreen screen = new FeedScreen(bench.context(), calls.calls());
        bench.place(screen.view());
        screen.onActivate();
        return screen;
    }

    /// Answers the list, the feed that is asked for next, and what it has in quarantine.
    void load(FeedView first, QuarantineView... kept) {
        calls.last("feeds").answer(new Page<>(List.of(first), null));
        calls.last("feed").answer(detail(first));
        calls.last("reasons").answer(new Reasons(List.of(new Alike(REASON, kept.length, 7)), 0));
        calls.last("quarantine").answer(new Page<>(List.of(kept), null));
        if (kept.length > 0) {
            calls.last("kept").answer(kept[0]);
        }
    }

    static QuarantineView kept(long number, String document) {
        return new QuarantineView(number, NOW.minusSeconds(60), "ocsf", REASON, document, document.length());
    }

    static FeedDetail detail(FeedView view) {
        return new FeedDetail(view, Duration.ofMinutes(15), List.of(), List.of(), List.of(), List.of());
    }

    static FeedView view(
            String name, FeedView.State state, long quarantined, long gaps, long aheadMs, @Nullable Long lagLeastMs) {
        return new FeedView(
                People.ref("p-" + name, name, Affiliation.HOST),
                name,
                state,
                List.of("ocsf"),
                NOW.minusSeconds(2),
                NOW.minusSeconds(2),
                120,
                90L,
                lagLeastMs,
                1_200,
                3,
                quarantined,
                gaps,
                gaps,
                aheadMs);
    }

    static FeedView view(String name, long quarantined) {
        return view(name, FeedView.State.RECEIVING, quarantined, 0, 0, 40L);
    }
}
