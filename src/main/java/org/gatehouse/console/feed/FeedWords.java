package org.gatehouse.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.FeedDetail.Gap;
import org.gatehouse.contract.FeedDetail.Silence;
import org.gatehouse.contract.FeedView;
import org.jspecify.annotations.Nullable;

/// How feeds are spoken of. Pure, so that every case can be tested without a toolkit.
final class FeedWords {
    private static final int MINUTE = 60;

    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    FeedWords(Words words) {
        this.words = words;
    }

    /// How a feed stands, what is wrong first.
    Pill state(FeedView feed) {
        Concern concern = Concern.of(feed);
        String text = switch (concern) {
            case MISSING -> words.text("feeds.state.missing", feed.missing());
            case QUARANTINED -> words.text("feeds.state.quarantined", feed.quarantined());
            case SILENT, CLOCK_AHEAD, CLOCK_BEHIND, NONE, NEVER ->
                words.text("feeds.state." + concern.name().toLowerCase(Locale.ROOT));
        };
        return new Pill(text, concern.tone());
    }

    /// What it delivers, as far as it is known.
    String kind(FeedView feed) {
        return feed.formats().isEmpty()
                ? words.text("feeds.kind.unknown")
                : String.join(", ", feed.formats().stream().map(this::format).toList());
    }

    String format(String format) {
        String key = "feeds.kind." + format;
        return words.messages().has(key) ? words.text(key) : format;
    }

    /// When it was last heard of.
    String heard(FeedView feed, Instant now) {
        Instant last = feed.lastArrival();
        return last == null
                ? words.text("feeds.heard.never")
                : words.text("feeds.heard", words.durations().ago(Duration.between(last, now)));
    }

    /// How much it delivers, in a few letters.
    String pace(FeedView feed) {
        long perMinute = feed.eventsPerMinute();
        return perMinute == 0 || perMinute >= MINUTE
                ? words.text("feeds.pace.second", Numbers.grouped(Math.round(perMinute / (double) MINUTE)))
                : words.text("feeds.pace.minute", Numbers.grouped(perMinute));
    }

    String lag(@Nullable Long ms) {
        return ms == null ? words.text("feeds.lag.unknown") : words.durations().precise(Duration.ofMillis(ms));
    }

    /// What is known of its clock, in a tone.
    Pill clock(FeedView feed) {
        Long least = feed.lagLeastMs();
        if (feed.clockAheadMs() > Concern.CLOCK_MS) {
            return new Pill(
                    words.text("feeds.clock.ahead", words.durations().exact(Duration.ofMillis(feed.clockAheadMs()))),
                    Tone.WARNING);
        }
        if (least == null) {
            return new Pill(words.text("feeds.clock.unknown"), Tone.NEUTRAL);
        }
        return least > Concern.LAG_MS
                ? new Pill(
                        words.text("feeds.clock.behind", words.durations().exact(Duration.ofMillis(least))),
                        Tone.WARNING)
                : new Pill(words.text("feeds.clock.right"), Tone.SUCCESS);
    }

    String gap(Gap gap) {
        String between = words.text(
                "feeds.gap.between",
                words.times().seconds(gap.after()),
                words.times().seconds(gap.noticed()));
        String which = gap.from() == gap.to()
                ? words.text("feeds.gap.one", Numbers.grouped(gap.from()))
                : words.text(
                        "feeds.gap.some",
                        Numbers.grouped(gap.from()),
                        Numbers.grouped(gap.to()),
                        gap.to() - gap.from() + 1);
        return which + " " + between;
    }

    String silence(Silence silence, Instant now) {
        Instant end = silence.to();
        String lasted = words.durations().words(Duration.between(silence.from(), end == null ? now : end));
        return end == null
                ? words.text("feeds.silence.now", words.times().moment(silence.from()), lasted)
                : words.text(
                        "feeds.silence.over",
                        words.times().moment(silence.from()),
                        words.times().moment(end),
                        lasted);
    }

    /// The whole in one breath, for who hears the list.
    String spoken(FeedView feed, Instant now) {
        List<String> parts = new ArrayList<>(List.of(
                feed.feed().title(), feed.source(), kind(feed), state(feed).text(), heard(feed, now)));
        parts.add(pace(feed));
        return String.join(", ", parts);
    }
}
