package org.gatehouse.console.request;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// What the Requests screen shows. Belongs to the FX thread.
final class RequestsModel {
    private final ObservableList<RequestRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<QueueView> queue = new SimpleObjectProperty<>(this, "queue", QueueView.NEEDS_ME);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ObjectProperty<@Nullable RequestId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable RequestView> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable String> detailTrouble = new SimpleObjectProperty<>(this, "detailTrouble");
    private final ObjectProperty<@Nullable Conflict> conflict = new SimpleObjectProperty<>(this, "conflict");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final Map<RequestId, String> drafts = new HashMap<>();

    /// Somebody was quicker: what changed since the request was read.
    record Conflict(RequestId request, Problem problem) {}

    /// The lines of the queue, in its order.
    ObservableList<RequestRow> rows() {
        return rows;
    }

    ObjectProperty<QueueView> queueProperty() {
        return queue;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// Whether the service holds lines beyond those loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    ObjectProperty<@Nullable RequestId> selectedProperty() {
        return selected;
    }

    /// The request in the middle; stays in sight while it is loaded anew.
    ObjectProperty<@Nullable RequestView> detailProperty() {
        return detail;
    }

    /// Why the selected request cannot be shown; null while all is well.
    ObjectProperty<@Nullable String> detailTroubleProperty() {
        return detailTrouble;
    }

    ObjectProperty<@Nullable Conflict> conflictProperty() {
        return conflict;
    }

    /// Why the last act on the request in the middle was not done; null when it was.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }

    /// Whether an act is on its way to the service.
    BooleanProperty sendingProperty() {
        return sending;
    }

    /// Whether an act would go to the request that is selected: not while another is still in sight or an act is
    /// under way.
    boolean canAct() {
        RequestView shown = detail.get();
        return !sending.get() && shown != null && shown.request().id().equals(selected.get());
    }

    /// What was typed about a request and not sent; outlives selection, conflict and lost connection.
    String draft(RequestId request) {
        return drafts.getOrDefault(request, "");
    }

    void keepDraft(RequestId request, String text) {
        if (text.isEmpty()) {
            drafts.remove(request);
        } else {
            drafts.put(request, text);
        }
    }

    /// The row that follows the given one once it leaves the queue: the next, else the one before.
    @Nullable
    RequestId neighbour(RequestId request) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(request)) {
                int other = i + 1 < rows.size() ? i + 1 : i - 1;
                return other < 0 ? null : rows.get(other).id();
            }
        }
        return rows.isEmpty() ? null : rows.getFirst().id();
    }
}
