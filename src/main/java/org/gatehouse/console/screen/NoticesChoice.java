package org.gatehouse.console.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.console.kit.Notices;

/// Which notices come up, as it is remembered.
public final class NoticesChoice {
    private static final String KEY = "settings.notices";

    private NoticesChoice() {}

    /// Empty where nothing was chosen yet.
    public static Optional<Notices.Show> recall(Preferences preferences) {
        return preferences
                .get(KEY)
                .flatMap(text -> Arrays.stream(Notices.Show.values())
                        .filter(show -> show.name().equalsIgnoreCase(text))
                        .findFirst());
    }

    public static void remember(Preferences preferences, Notices.Show show) {
        preferences.put(KEY, show.name().toLowerCase(Locale.ROOT));
    }
}
