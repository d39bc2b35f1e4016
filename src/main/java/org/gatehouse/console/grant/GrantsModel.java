package org.gatehouse.console.grant;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// What the Grants screen shows: the list as far as it is loaded, the grant in the middle with the request that
/// made it, and what was typed. Belongs to the FX thread.
final class GrantsModel {
    private final BatchList<GrantRow> rows = new BatchList<>();
    private final ObjectProperty<GrantSearch> search =
            new SimpleObjectProperty<>(this, "search", GrantSearch.of(GrantCut.LIVE));
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ObjectProperty<GrantCounts> counts =
            new SimpleObjectProperty<>(this, "counts", new GrantCounts(Map.of()));
    private final ObjectProperty<@Nullable GrantId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable GrantRow> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable RequestView> origin = new SimpleObjectProperty<>(this, "origin");
    private final ObjectProperty<Loaded<GrantAtGate>> gates =
            new SimpleObjectProperty<>(this, "gates", new Loaded.Loading<>());
    private final ObjectProperty<@Nullable String> detailTrouble = new SimpleObjectProperty<>(this, "detailTrouble");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final Map<String, String> drafts = new HashMap<>();

    /// The lines as far as they are loaded, in the order of the cut.
    BatchList<GrantRow> rows() {
        return rows;
    }

    ObjectProperty<GrantSearch> searchProperty() {
        return search;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// Whether the service holds lines beyond those loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    ObjectProperty<GrantCounts> countsProperty() {
        return counts;
    }

    ObjectProperty<@Nullable GrantId> selectedProperty() {
        return selected;
    }

    /// The grant in the middle, as it now is.
    ObjectProperty<@Nullable GrantRow> shownProperty() {
        return shown;
    }

    /// The request that made the grant in the middle; null until it is loaded.
    ObjectProperty<@Nullable RequestView> originProperty() {
        return origin;
    }

    /// The gates that go by the grant in the middle.
    ObjectProperty<Loaded<GrantAtGate>> gatesProperty() {
        return gates;
    }

    /// Why the selected grant, or its request, cannot be shown; null while all is well.
    ObjectProperty<@Nullable String> detailTroubleProperty() {
        return detailTrouble;
    }

    /// Why the last act was not done; null when it was.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }

    /// Whether an act is on its way to the service.
    BooleanProperty sendingProperty() {
        return sending;
    }

    /// The loaded line of a grant.
    @Nullable
    GrantRow row(GrantId id) {
        int at = indexOf(id);
        return at < 0 ? null : rows.get(at);
    }

    int indexOf(GrantId id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).grant().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the request in hand is that of the grant in the middle.
    boolean hasOrigin(RequestId request) {
        RequestView view = origin.get();
        return view != null && view.request().id().equals(request);
    }

    /// What was typed as a reason and not sent; outlives the dialog and a lost connection.
    ///
    /// @param act which act on which thing, "suspend G-8010"
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
