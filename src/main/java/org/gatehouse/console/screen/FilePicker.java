package org.gatehouse.console.screen;

import java.nio.file.Path;
import java.util.Optional;

/// Lets a person choose a file. The system's own chooser in earnest; it cannot be opened without a display. Belongs
/// to the FX thread, and returns once it was chosen.
@FunctionalInterface
public interface FilePicker {
    /// A file that is there.
    ///
    /// @return empty if nothing was chosen
    Optional<Path> pick(String title);

    /// Where a file is to be written. Whether one that is there already is replaced was asked by then.
    ///
    /// @param name what it is called unless something else is chosen
    /// @return empty if nothing was chosen, as where there is nobody to ask
    default Optional<Path> place(String title, String name) {
        return Optional.empty();
    }
}
