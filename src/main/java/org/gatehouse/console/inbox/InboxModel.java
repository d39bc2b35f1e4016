package org.gatehouse.console.inbox;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.Inbox.Item;

/// What waits for me, as far as it is listed. Belongs to the FX thread.
final class InboxModel {
    private final BatchList<Item> items = new BatchList<>();
    private final IntegerProperty total = new SimpleIntegerProperty(this, "total");
    private final ObjectProperty<ListState> state = new SimpleObjectProperty<>(this, "state", new ListState.Loading());

    /// What is due first comes first.
    BatchList<Item> items() {
        return items;
    }

    /// How many there are, with those that are not listed.
    IntegerProperty totalProperty() {
        return total;
    }

    ObjectProperty<ListState> stateProperty() {
        return state;
    }

    /// What tells one thing that waits from another.
    static String key(Item item) {
        return item.kind() + " " + item.place() + " " + item.since();
    }
}
