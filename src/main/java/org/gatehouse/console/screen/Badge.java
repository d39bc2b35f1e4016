package org.gatehouse.console.screen;

import org.gatehouse.console.kit.Tone;

/// A count in the navigation; nought is not drawn.
///
/// @param tone danger where the count is of things wrong now, else neutral
public record Badge(long count, Tone tone) {
    public static final Badge NONE = new Badge(0, Tone.NEUTRAL);

    public static Badge of(long count) {
        return new Badge(count, Tone.NEUTRAL);
    }
}
