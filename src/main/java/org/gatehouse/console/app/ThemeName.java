package org.gatehouse.console.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.console.theme.Theme;

/// Themes as people name them: `light`, `dark`, `contrast`.
final class ThemeName {
    private ThemeName() {}

    static String of(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    /// The theme of that name, if there is one.
    static Optional<Theme> find(String name) {
        return Arrays.stream(Theme.values())
                .filter(theme -> of(theme).equals(name))
                .findFirst();
    }

    /// @throws IllegalArgumentException naming those there are
    static Theme read(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no theme \"" + name + "\"; there are "
                        + Arrays.stream(Theme.values()).map(ThemeName::of).collect(Collectors.joining(", "))));
    }
}
