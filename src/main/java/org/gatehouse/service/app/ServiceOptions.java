package org.gatehouse.service.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What whoever starts the service said on the command line; it is stronger than the environment and the file.
///
/// @param port the port to answer on, 0 for any free one; null: as configured
/// @param dataFolder where the service keeps its data; null: as configured
/// @param configFile the configuration to read; null: `gatehouse.toml` in the data folder, if there is one
/// @param demo whether to begin with the demo team
public record ServiceOptions(
        @Nullable Integer port,
        @Nullable Path dataFolder,
        @Nullable Path configFile,
        boolean demo) {
    /// A service in this folder on any free port, all else as configured.
    public static ServiceOptions in(Path dataFolder) {
        return new ServiceOptions(0, dataFolder, null, false);
    }

    public ServiceOptions withDemo() {
        return new ServiceOptions(port, dataFolder, configFile, true);
    }
}
