package org.gatehouse.console.screen;

import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.Id;

/// Goes to other places of the console. Belongs to the FX thread.
public interface Navigator {
    /// Shows a screen; does nothing if there is none with this id for this person.
    void show(String screenId);

    /// Whether some screen shows things of this kind; a link to anything else should not look like one.
    boolean canOpen(Id thing);

    /// Shows one thing, on the screen that shows things of its kind; does nothing if there is none.
    void open(Id thing);

    /// Shows one thing on a certain screen, where more than one could: a draft in the form it is written in.
    /// Where there is no choice of screens it is the same as [#open(Id)].
    default void open(String screenId, Id thing) {
        open(thing);
    }

    /// Whether this person has a screen on which access is asked for.
    default boolean canAsk() {
        return false;
    }

    /// Begins a request for this access, on the screen where requests are made; does nothing if there is none.
    default void ask(NeededAccess needed) {}
}
