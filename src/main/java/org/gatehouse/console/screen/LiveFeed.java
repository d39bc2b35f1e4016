package org.gatehouse.console.screen;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.contract.StreamEvent;

/// What changes at the service, as it changes: one connection for the whole window. Belongs to the FX thread.
public interface LiveFeed {
    /// Follows the feed until unsubscribed.
    Subscription subscribe(Listener listener);

    /// How the connection stands.
    ReadOnlyObjectProperty<StreamState> stateProperty();

    /// Called on the FX thread.
    interface Listener {
        /// Changes in order, at most one batch every 50 ms, each event once. A row or grant in an event is the
        /// thing as it now is: compare versions and keep the newer.
        void onEvents(List<StreamEvent> events);

        /// Events may have been missed: load again what is shown. A feed that is live from the beginning misses
        /// nothing: screens are made once it is.
        void onGap();
    }
}
