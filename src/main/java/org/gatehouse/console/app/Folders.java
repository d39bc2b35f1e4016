package org.gatehouse.console.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the console keeps what is the person's own, by the habits of each system.
///
/// @param config for preferences
/// @param demo for the demo team's data
record Folders(Path config, Path demo) {
    /// @param environment the process's environment
    /// @param home the person's home folder
    /// @param system the name of the operating system, as in `os.name`
    static Folders of(Map<String, String> environment, Path home, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Folders(
                    under(environment, "APPDATA", home.resolve("AppData/Roaming"))
                            .resolve("Gatehouse"),
                    under(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                            .resolve("Gatehouse/demo"));
        }
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support/Gatehouse");
            return new Folders(support, support.resolve("demo"));
        }
        return new Folders(
                under(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("gatehouse"),
                demoOnLinux(environment, home));
    }

    private static Path demoOnLinux(Map<String, String> environment, Path home) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return data.isBlank() ? home.resolve(".gatehouse/demo") : Path.of(data, "gatehouse", "demo");
    }

    private static Path under(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
