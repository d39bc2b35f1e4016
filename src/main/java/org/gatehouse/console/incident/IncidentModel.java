package org.gatehouse.console.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.IncidentStatus;
import org.jspecify.annotations.Nullable;

/// The alerts or incidents in sight, and what is known of the selected one. Belongs to the FX thread.
final class IncidentModel {
    private final BatchList<Finding> findings = new BatchList<>();
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut", Cut.TRIAGE);
    private final ObjectProperty<ListState> state = new SimpleObjectProperty<>(this, "state", new ListState.Loading());
    private final ObjectProperty<@Nullable Finding> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable Work> work = new SimpleObjectProperty<>(this, "work");
    private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final ObjectProperty<@Nullable IncidentId> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final LongProperty waiting = new SimpleLongProperty(this, "waiting");
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");

    /// What is listed.
    enum Cut {
        /// Alerts that nobody has looked at.
        TRIAGE,
        /// Alerts that somebody looks at.
        TAKEN,
        /// Incidents that are not resolved.
        OPEN,
        /// Open incidents that I work on.
        MINE,
        /// Incidents that are resolved or closed.
        DONE;

        boolean isOfAlerts() {
            return this == TRIAGE || this == TAKEN;
        }

        /// Of incidents.
        Set<IncidentStatus> statuses() {
            Set<IncidentStatus> open = EnumSet.noneOf(IncidentStatus.class);
            Stream.of(IncidentStatus.values()).filter(IncidentStatus::isOpen).forEach(open::add);
            return this == DONE ? EnumSet.complementOf(EnumSet.copyOf(open)) : open;
        }
    }

    /// All about the incident in the middle.
    record Work(IncidentView view, List<TimelineEntry> timeline) {
        Work {
            timeline = List.copyOf(timeline);
        }
    }

    /// The gravest first.
    BatchList<Finding> findings() {
        return findings;
    }

    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    ObjectProperty<ListState> stateProperty() {
        return state;
    }

    /// The line in the middle.
    ObjectProperty<@Nullable Finding> shownProperty() {
        return shown;
    }

    /// Null while it is loaded, and when an alert is shown.
    ObjectProperty<@Nullable Work> workProperty() {
        return work;
    }

    /// Why the incident in the middle could not be read.
    ObjectProperty<@Nullable String> troubleProperty() {
        return trouble;
    }

    /// The incident that somebody came for; chosen once it is loaded.
    ObjectProperty<@Nullable IncidentId> wantedProperty() {
        return wanted;
    }

    /// How many alerts wait for triage.
    LongProperty waitingProperty() {
        return waiting;
    }

    /// Whether the service holds more than is listed.
    BooleanProperty moreProperty() {
        return more;
    }

    /// The alert in the middle.
    @Nullable
    AlertRow alert() {
        return shown.get() instanceof Finding.OfAlert(AlertRow row) ? row : null;
    }
}
