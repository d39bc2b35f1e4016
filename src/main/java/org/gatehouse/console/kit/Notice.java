package org.gatehouse.console.kit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened while a person was at something else.
///
/// @param title what happened
/// @param detail what follows from it, may be empty
/// @param at when
/// @param stay how long it stays in sight before it is only kept
/// @param act what can be done about it, if anything
public record Notice(
        Tone tone,
        String title,
        String detail,
        Instant at,
        Duration stay,
        @Nullable Act act) {
    public static final Duration DEFAULT_STAY = Duration.ofSeconds(8);

    /// Something to do about a notice, named for what it does.
    public record Act(Descriptor descriptor, Runnable action) {}

    public static Notice of(Tone tone, String title, String detail, Instant at) {
        return new Notice(tone, title, detail, at, DEFAULT_STAY, null);
    }

    public Notice withAct(Descriptor descriptor, Runnable action) {
        return new Notice(tone, title, detail, at, stay, new Act(descriptor, action));
    }

    /// Stays in sight for another time, as for an act that can be undone for ten seconds.
    public Notice staying(Duration other) {
        return new Notice(tone, title, detail, at, other, act);
    }
}
