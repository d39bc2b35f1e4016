package org.gatehouse.console.feed;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.FeedView;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The feeds and the one in the middle. Belongs to the FX thread.
final class FeedsModel {
    private final BatchList<FeedView> rows = new BatchList<>();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable PersonId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable FeedDetail> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>(this, "trouble");

    BatchList<FeedView> rows() {
        return rows;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable PersonId> selectedProperty() {
        return selected;
    }

    /// The feed in the middle; null until it is loaded.
    ObjectProperty<@Nullable FeedDetail> shownProperty() {
        return shown;
    }

    /// Why the feed in the middle, or its latest figures, could not be had; null when they could.
    ObjectProperty<@Nullable String> troubleProperty() {
        return trouble;
    }
}
