package org.gatehouse.console.feed;

import org.gatehouse.console.kit.Tone;
import org.gatehouse.contract.FeedView;

/// What about a feed concerns people, the worst first.
enum Concern {
    SILENT(Tone.DANGER),
    MISSING(Tone.DANGER),
    QUARANTINED(Tone.WARNING),
    CLOCK_AHEAD(Tone.WARNING),
    CLOCK_BEHIND(Tone.WARNING),
    NONE(Tone.SUCCESS),
    NEVER(Tone.NEUTRAL);

    /// Clocks that differ by less are taken for right.
    static final long CLOCK_MS = 5_000;

    /// Where even the quickest event took as long, something waits or a clock is behind.
    static final long LAG_MS = 60_000;

    private final Tone tone;

    Concern(Tone tone) {
        this.tone = tone;
    }

    static Concern of(FeedView feed) {
        Long lag = feed.lagLeastMs();
        if (feed.state() == FeedView.State.SILENT) {
            return SILENT;
        }
        if (feed.gaps() > 0) {
            return MISSING;
        }
        if (feed.quarantined() > 0) {
            return QUARANTINED;
        }
        if (feed.state() == FeedView.State.NEVER) {
            return NEVER;
        }
        if (feed.clockAheadMs() > CLOCK_MS) {
            return CLOCK_AHEAD;
        }
        return lag != null && lag > LAG_MS ? CLOCK_BEHIND : NONE;
    }

    Tone tone() {
        return tone;
    }

    /// Whether something has to be done about it: what counts in the navigation.
    boolean needsSomebody() {
        return switch (this) {
            case SILENT, MISSING, QUARANTINED -> true;
            case CLOCK_AHEAD, CLOCK_BEHIND, NONE, NEVER -> false;
        };
    }
}
