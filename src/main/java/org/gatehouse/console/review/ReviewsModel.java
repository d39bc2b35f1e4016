package org.gatehouse.console.review;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.ReviewRow;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.ReviewStatus;
import org.jspecify.annotations.Nullable;

/// The reviews as far as they are loaded, which of them stands in the middle, and what was typed. Belongs to the FX
/// thread.
final class ReviewsModel {
    private final BatchList<ReviewRow> rows = new BatchList<>();
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut", Cut.OPEN);
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable ReviewId> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final ObjectProperty<@Nullable ReviewRow> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final Map<String, String> drafts = new HashMap<>();

    /// Which reviews are listed.
    enum Cut {
        OPEN,
        DUE,
        OVERDUE,
        IN_REVIEW,
        DONE;

        Set<ReviewStatus> statuses() {
            return switch (this) {
                case OPEN -> EnumSet.of(ReviewStatus.DUE, ReviewStatus.IN_REVIEW, ReviewStatus.OVERDUE);
                case DUE -> EnumSet.of(ReviewStatus.DUE);
                case OVERDUE -> EnumSet.of(ReviewStatus.OVERDUE);
                case IN_REVIEW -> EnumSet.of(ReviewStatus.IN_REVIEW);
                case DONE -> EnumSet.of(ReviewStatus.ACCEPTED, ReviewStatus.REJECTED);
            };
        }
    }

    /// By due time.
    BatchList<ReviewRow> rows() {
        return rows;
    }

    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// The review that somebody came for; selected once it is loaded.
    ObjectProperty<@Nullable ReviewId> wantedProperty() {
        return wanted;
    }

    ObjectProperty<@Nullable ReviewRow> shownProperty() {
        return shown;
    }

    /// Why the last act was not done; null when it was.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }

    BooleanProperty sendingProperty() {
        return sending;
    }

    /// Whether the service holds lines beyond those loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    String draft(String act) {
        return drafts.getOrDefault(act, "");
    }

    void keepDraft(String act, String text) {
        if (text.isEmpty()) {
            drafts.remove(act);
        } else {
            drafts.put(act, text);
        }
    }
}
