package org.gatehouse.console.screen;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// Implemented by a screen that can put itself into states worth looking at, for `shots`.
public interface ScreenShots {
    /// The states in the order in which they are taken; each is prepared from where the one before left off.
    List<State> shotStates();

    /// One state.
    ///
    /// @param name part of the file's name, "narrow-and-approve"
    /// @param prepare called on the FX thread while the screen is active; the picture is taken once the stage is
    ///         complete and the layout is settled
    record State(String name, Supplier<CompletionStage<?>> prepare) {}
}
