package org.gatehouse.service.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What whoever starts the service said on the command line; it is stronger than the environment and the file.
///
/// @param port the port to answer on, 0 for any free one; null: as configured
/// @param dataFolder where the service keeps its data; null: as configured
/// @param configFile the configuration to read; null: `gatehouse.toml` in the data folder, if there is one
/// @param demo whether to begin with the demo team
/// @param scenario a scenario to answer gates from, in place of everything else; null for none
public record ServiceOptions(
        @Nullable Integer port,
        @Nullable Path dataFolder,
        @Nullable Path configFile,
        boolean demo,
        @Nullable Path scenario) {
    public ServiceOptions(@Nullable Integer port, @Nullable Path dataFolder, @Nullable Path configFile, boolean demo) {
        this(port, dataFolder, configFile, demo, null);
    }

    /// A service in this folder on any free port, all else as configured.
    public static ServiceOptions in(Path dataFolder) {
        return new ServiceOptions(0, dataFolder, null, false);
    }

    public ServiceOptions withDemo() {
        return new ServiceOptions(port, dataFolder, configFile, true, scenario);
    }

    public ServiceOptions withScenario(Path file) {
        return new ServiceOptions(port, dataFolder, configFile, demo, file);
    }
}
