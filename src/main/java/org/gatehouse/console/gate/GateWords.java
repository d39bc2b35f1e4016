package org.gatehouse.console.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.Behind;
import org.gatehouse.contract.GateView.BundleState;
import org.jspecify.annotations.Nullable;

/// How gates are spoken of. Pure, so that every case can be tested without a toolkit.
final class GateWords {
    private static final double WHOLE = 10;

    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    GateWords(Words words) {
        this.words = words;
    }

    /// How a gate stands, what is wrong first.
    Pill state(GateView view, Instant now) {
        Instant seen = view.lastSeen();
        if (view.gate().retired()) {
            return pill("retired", Tone.NEUTRAL);
        }
        if (seen == null) {
            return pill("never", Tone.NEUTRAL);
        }
        BundleState bundle = view.bundle();
        if (bundle != null && bundle.acknowledged() != null && !bundle.current()) {
            Behind behind = bundle.behind();
            boolean open = behind == null || behind.withdrawn() > 0 || behind.people() || behind.assets();
            return open ? pill("unacknowledged", Tone.DANGER) : pill("behind", Tone.WARNING);
        }
        if (Duration.between(seen, now).compareTo(GateView.SILENT_AFTER) > 0) {
            return pill("silent", Tone.WARNING);
        }
        return pill("answered", Tone.SUCCESS);
    }

    private Pill pill(String state, Tone tone) {
        return new Pill(words.text("gates.state." + state), tone);
    }

    /// When it was last heard of.
    String heard(GateView view, Instant now) {
        Instant seen = view.lastSeen();
        return seen == null
                ? words.text("gates.heard.never")
                : words.text("gates.heard", words.durations().ago(Duration.between(seen, now)));
    }

    /// Decisions and denials of the last minute in a few letters.
    String pace(GateView view) {
        return words.text("gates.pace", figure(view.decisionsPerSecond()), figure(view.denialsPerMinute()));
    }

    static String figure(double number) {
        return number == 0 || number >= WHOLE
                ? Numbers.grouped(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }

    String kind(GateView view) {
        return words.text("gates.kind." + lower(view.gate().kind()));
    }

    /// What a gate that decides by itself has not acknowledged, a line each, and what it may still allow because of
    /// that
    /// as wrong now; empty when nothing is known to be missing.
    List<Pill> behind(@Nullable Behind behind) {
        List<Pill> lines = new ArrayList<>();
        if (behind == null) {
            return lines;
        }
        if (behind.withdrawn() > 0) {
            lines.add(new Pill(words.text("gates.behind.withdrawn", behind.withdrawn()), Tone.DANGER));
        }
        if (behind.people()) {
            lines.add(new Pill(words.text("gates.behind.people"), Tone.DANGER));
        }
        if (behind.assets()) {
            lines.add(new Pill(words.text("gates.behind.assets"), Tone.DANGER));
        }
        if (behind.changed() > 0) {
            lines.add(new Pill(words.text("gates.behind.changed", behind.changed()), Tone.WARNING));
        }
        if (behind.granted() > 0) {
            lines.add(new Pill(words.text("gates.behind.granted", behind.granted()), Tone.WARNING));
        }
        return lines;
    }

    /// The gate's word for an action, ours where it is one of ours.
    String action(String action) {
        String key = "request.action." + action;
        return words.messages().has(key) ? words.text(key) : action;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
