package org.gatehouse.console.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.jspecify.annotations.Nullable;

/// What somebody asked for, one of it in full, and what they are writing about it.
final class MyRequestsModel {
    private final ObservableList<RequestRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<OwnCut> cut = new SimpleObjectProperty<>(this, "cut", OwnCut.ALL);
    private final ObservableSet<RequestId> asked = FXCollections.observableSet(new HashSet<>());
    private final ObjectProperty<@Nullable RequestId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable RequestView> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable String> detailTrouble = new SimpleObjectProperty<>(this, "detailTrouble");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final Map<String, String> typed = new HashMap<>();

    /// Which of them are listed.
    ObjectProperty<OwnCut> cutProperty() {
        return cut;
    }

    /// Those of them that are in the cut, the latest first.
    ObservableList<RequestRow> rows() {
        return rows;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable RequestId> selectedProperty() {
        return selected;
    }

    /// The selected request; the one before stays in sight until it is loaded.
    ObjectProperty<@Nullable RequestView> detailProperty() {
        return detail;
    }

    /// Why the selected request cannot be shown; null while all is well.
    ObjectProperty<@Nullable String> detailTroubleProperty() {
        return detailTrouble;
    }

    /// Why the last act was not done; null when it was.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }

    BooleanProperty sendingProperty() {
        return sending;
    }

    /// The requests that wait for an answer of their requester, as far as they were seen in whatever cut.
    ObservableSet<RequestId> asked() {
        return asked;
    }

    /// Notices whether a request waits for an answer.
    void see(RequestRow row) {
        if (row.status() == RequestStatus.MORE_INFO) {
            asked.add(row.id());
        } else {
            asked.remove(row.id());
        }
    }

    /// What was typed about something and not sent; outlives selection and lost connections.
    ///
    /// @param about names what it is about, "REQ-20418 question 1"
    String typed(String about) {
        return typed.getOrDefault(about, "");
    }

    void keep(String about, String text) {
        if (text.isEmpty()) {
            typed.remove(about);
        } else {
            typed.put(about, text);
        }
    }

    /// Where a request stands in the list; -1 when it does not.
    int indexOf(@Nullable RequestId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
