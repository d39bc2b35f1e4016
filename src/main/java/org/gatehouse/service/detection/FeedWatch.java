package org.gatehouse.service.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.contract.FeedView;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.service.access.Tick;

/// Tells rules of feeds that fall silent, begin again or lose deliveries: events of the category `feed_health`, with
/// `feed.id`, `feed.source`, `feed.state`, `feed.silent_minutes`, `feed.new_gaps` and `feed.missing`. One is told each
/// time that something changes. Confined to the thread that time runs on.
public final class FeedWatch implements Tick {
    /// What was known of a feed when it was last looked at.
    private record Known(FeedView.State state, long gaps) {}

    private final Supplier<List<FeedView>> feeds;
    private final RuleEngine engine;
    private final Map<String, Known> known = new HashMap<>();

    public FeedWatch(Supplier<List<FeedView>> feeds, RuleEngine engine) {
        this.feeds = feeds;
        this.engine = engine;
    }

    @Override
    public int run(Instant now) {
        for (FeedView feed : feeds.get()) {
            String id = feed.feed().id().value();
            Known before = known.put(id, new Known(feed.state(), feed.gaps()));
            long gaps = feed.gaps() - (before == null ? 0 : before.gaps());
            if (gaps > 0 || feed.state() != (before == null ? FeedView.State.RECEIVING : before.state())) {
                engine.run(
                        event -> fill(event, feed, gaps, now),
                        match -> Finding.of(match, id, summary(feed, gaps, now)));
            }
        }
        return 0;
    }

    private static FlatEvent fill(FlatEvent event, FeedView feed, long gaps, Instant now) {
        return event.begin(new LogSource(EventView.FEED_HEALTH, "gatehouse", null), now.toEpochMilli())
                .put("feed.id", feed.feed().id())
                .put("feed.source", feed.source())
                .put("feed.state", feed.state().name().toLowerCase(Locale.ROOT))
                .put("feed.silent_minutes", silentMinutes(feed, now))
                .put("feed.new_gaps", gaps)
                .put("feed.missing", feed.missing());
    }

    private static long silentMinutes(FeedView feed, Instant now) {
        Instant last = feed.lastArrival();
        return last == null ? 0 : Duration.between(last, now).toMinutes();
    }

    private static String summary(FeedView feed, long gaps, Instant now) {
        String name = feed.feed().name() + " (" + feed.source() + ")";
        return gaps > 0
                ? name + " has lost deliveries: " + feed.missing() + " are missing."
                : name + " has delivered nothing for " + silentMinutes(feed, now) + " minutes.";
    }
}
