package org.gatehouse.console.app;

import java.util.Locale;

/// How a service answers those who read, as far as it makes a screen look otherwise.
enum Mood {
    /// As it is.
    PLAIN,
    /// With no items.
    EMPTY,
    /// Not at all, for the time being.
    LOADING,
    /// That it cannot.
    FAILING,
    /// That this person may not.
    REFUSING,
    /// With one item.
    ONE,
    /// With names and titles as long as they may be.
    LONG;

    /// Part of a picture's name: `when-loading`.
    String fileName() {
        return "when-" + name().toLowerCase(Locale.ROOT);
    }
}
