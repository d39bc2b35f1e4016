package org.gatehouse.console.screen;

import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a file. The system's own chooser in earnest; it cannot be opened without a display.
@FunctionalInterface
public interface FilePicker {
    /// @return empty if nothing was chosen
    Optional<Path> pick(String title);
}
