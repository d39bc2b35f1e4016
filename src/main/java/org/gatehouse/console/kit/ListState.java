package org.gatehouse.console.kit;

/// How far a list has got with its items.
public sealed interface ListState {
    /// Items are on their way; those there are stay in sight.
    record Loading() implements ListState {}

    /// The items are all there, even if there are none.
    record Ready() implements ListState {}

    /// The items could not be had.
    ///
    /// @param what what happened, what was kept, what to do
    /// @param retry tries again, on the FX thread
    record Failed(String what, Runnable retry) implements ListState {}

    /// This person may not have the items, however often they ask.
    ///
    /// @param why why not, and who can change that
    record Refused(String why) implements ListState {}
}
