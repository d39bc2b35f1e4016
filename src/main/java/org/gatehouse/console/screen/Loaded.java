package org.gatehouse.console.screen;

import java.util.List;

/// A list beside the thing in the middle of a screen, which is loaded and fails on its own.
///
/// @param <T> an item
public sealed interface Loaded<T> {
    /// On its way.
    record Loading<T>() implements Loaded<T> {}

    /// Not asked for, because this person may not see it.
    record OutOfSight<T>() implements Loaded<T> {}

    /// Could not be had.
    ///
    /// @param words what happened and what to do
    record Failed<T>(String words) implements Loaded<T> {}

    /// Here.
    ///
    /// @param more whether there are others beyond these
    record Here<T>(List<T> items, boolean more) implements Loaded<T> {
        public Here {
            items = List.copyOf(items);
        }
    }
}
