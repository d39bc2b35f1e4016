package org.gatehouse.console.activity;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.console.client.ActivityCalls.Exported;
import org.gatehouse.console.client.StreamState;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.event.Activity;
import org.jspecify.annotations.Nullable;

/// What the Live activity screen shows: what is asked for, the events as far as they are here, what they are made of,
/// and how the list keeps up with what happens. Belongs to the FX thread.
final class ActivityModel {
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<Search> search = new SimpleObjectProperty<>(this, "search", Search.USUAL);
    private final BooleanProperty canGoBack = new SimpleBooleanProperty(this, "canGoBack");
    private final BatchList<Activity> rows = new BatchList<>();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final LongProperty matched = new SimpleLongProperty(this, "matched");
    private final ObjectProperty<ActivityFacets> facets =
            new SimpleObjectProperty<>(this, "facets", new ActivityFacets(0, List.of()));
    private final ObjectProperty<@Nullable ActivityHistogram> histogram = new SimpleObjectProperty<>(this, "histogram");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final LongProperty waiting = new SimpleLongProperty(this, "waiting");
    private final LongProperty notSent = new SimpleLongProperty(this, "notSent");
    private final ObjectProperty<StreamState> stream =
            new SimpleObjectProperty<>(this, "stream", new StreamState.Connecting());
    private final ObjectProperty<@Nullable Exported> export = new SimpleObjectProperty<>(this, "export");
    private final ObjectProperty<@Nullable Activity> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable RequestId> request = new SimpleObjectProperty<>(this, "request");
    private final ObjectProperty<@Nullable ActivityDetail> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable String> detailTrouble = new SimpleObjectProperty<>(this, "detailTrouble");

    /// The query as it stands in the field, perhaps with mistakes.
    StringProperty typedProperty() {
        return typed;
    }

    /// Whether something else was asked for before.
    BooleanProperty canGoBackProperty() {
        return canGoBack;
    }

    /// What is asked for.
    ObjectProperty<Search> searchProperty() {
        return search;
    }

    /// The events as far as they are here, the newest first.
    BatchList<Activity> rows() {
        return rows;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// Whether the service holds events beyond those that are here.
    BooleanProperty moreProperty() {
        return more;
    }

    /// How many events fit in all.
    LongProperty matchedProperty() {
        return matched;
    }

    ObjectProperty<ActivityFacets> facetsProperty() {
        return facets;
    }

    /// Null until it is loaded.
    ObjectProperty<@Nullable ActivityHistogram> histogramProperty() {
        return histogram;
    }

    /// Whether the list stands still while events arrive.
    BooleanProperty pausedProperty() {
        return paused;
    }

    /// How many events that fit have arrived since the list was paused.
    LongProperty waitingProperty() {
        return waiting;
    }

    /// How many events that fit were not sent, because there were too many to be looked at.
    LongProperty notSentProperty() {
        return notSent;
    }

    ObjectProperty<StreamState> streamProperty() {
        return stream;
    }

    /// How far the export is that is under way; null while none is.
    ObjectProperty<@Nullable Exported> exportProperty() {
        return export;
    }

    /// The event at the right.
    ObjectProperty<@Nullable Activity> shownProperty() {
        return shown;
    }

    /// The request that made the grant of the event at the right; null until it is known, and where there is none.
    ObjectProperty<@Nullable RequestId> requestProperty() {
        return request;
    }

    /// The event at the right with its OCSF form; null until it is loaded.
    ObjectProperty<@Nullable ActivityDetail> detailProperty() {
        return detail;
    }

    /// Why the OCSF form could not be had; null while all is well.
    ObjectProperty<@Nullable String> detailTroubleProperty() {
        return detailTrouble;
    }
}
