package org.gatehouse.console.app;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.contract.FeedView;
import org.gatehouse.contract.Me;
import org.jspecify.annotations.Nullable;

/// What the frame of the window shows around the screens. Belongs to the FX thread.
final class ShellModel {
    /// How far the console has got with its service.
    sealed interface Phase {
        /// @param words what is being done, "Starting the demo team…"
        record Starting(String words) implements Phase {}

        record Working() implements Phase {}

        /// @param words what is wrong and what to do
        record Failed(String words) implements Phase {}
    }

    final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", new Phase.Starting(""));
    final ObjectProperty<@Nullable Me> me = new SimpleObjectProperty<>(this, "me");

    /// Whether this is the demo team.
    final BooleanProperty demo = new SimpleBooleanProperty(this, "demo");

    final StringProperty serviceName = new SimpleStringProperty(this, "serviceName", "");
    final ObjectProperty<StreamState> stream = new SimpleObjectProperty<>(this, "stream", new StreamState.Connecting());

    /// Stewards on duty; -1 while unknown.
    final IntegerProperty onDuty = new SimpleIntegerProperty(this, "onDuty", -1);

    /// Entries of the ledger; -1 while unknown.
    final LongProperty ledgerEntries = new SimpleLongProperty(this, "ledgerEntries", -1);

    /// How events arrive; none while unknown.
    final ObjectProperty<List<FeedView>> feeds = new SimpleObjectProperty<>(this, "feeds", List.of());

    /// How long calls take; null while unknown.
    final ObjectProperty<@Nullable Duration> latency = new SimpleObjectProperty<>(this, "latency");

    /// Back to where nothing is known of a service.
    void forget() {
        me.set(null);
        stream.set(new StreamState.Connecting());
        onDuty.set(-1);
        ledgerEntries.set(-1);
        feeds.set(List.of());
        latency.set(null);
    }
}
