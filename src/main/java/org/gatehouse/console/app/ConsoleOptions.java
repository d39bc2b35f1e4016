package org.gatehouse.console.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the console is to begin.
///
/// @param url the team's service; null: a demo team in this process
/// @param tokenFile holds the token to sign in with; needed with `url`
/// @param dataFolder where the demo team lives; null: the usual place
/// @param theme worn this time, `light`, `dark` or `contrast`; null: as remembered
public record ConsoleOptions(
        @Nullable URI url,
        @Nullable Path tokenFile,
        @Nullable Path dataFolder,
        @Nullable String theme) {
    public static final ConsoleOptions NONE = new ConsoleOptions(null, null, null, null);

    /// @throws IllegalArgumentException if there is an address and no token file, or no such theme
    public ConsoleOptions {
        if (url != null && tokenFile == null) {
            throw new IllegalArgumentException("A token file is needed to sign in at " + url);
        }
        if (theme != null) {
            ThemeName.read(theme);
        }
    }
}
