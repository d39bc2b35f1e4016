package org.gatehouse.console.screen;

import java.util.Optional;
import org.gatehouse.console.kit.SplitMemory;

/// Small things remembered for the person at this machine, across sessions. Written a moment later, off the FX
/// thread; losing them does no harm. Belongs to the FX thread.
public interface Preferences {
    Optional<String> get(String key);

    /// @param key begins with the screen's id, "requests.view"
    void put(String key, String value);

    /// Where split panes keep their dividers.
    SplitMemory.Store dividers();
}
