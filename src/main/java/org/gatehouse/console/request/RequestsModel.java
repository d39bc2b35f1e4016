package org.gatehouse.console.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// What the Requests screen shows. Belongs to the FX thread.
final class RequestsModel {
    /// So many lines before the end the next are asked for.
    private static final int NEAR_END = 25;

    private final Me me;
    private final ObservableList<RequestRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Bulk> bulk = new ReadOnlyObjectWrapper<>(this, "bulk", Bulk.NONE);
    private final ReadOnlyObjectWrapper<Map<RequestId, AutoEligibility>> eligibility =
            new ReadOnlyObjectWrapper<>(this, "eligibility", Map.of());
    private final ObjectProperty<QueueView> queue = new SimpleObjectProperty<>(this, "queue", QueueView.NEEDS_ME);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ObjectProperty<@Nullable RequestId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable RequestView> detail = new SimpleObjectProperty<>(this, "detail");
    private final ObjectProperty<@Nullable String> detailTrouble = new SimpleObjectProperty<>(this, "detailTrouble");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");
    private final ObjectProperty<@Nullable PersonId> inPlaceOf = new SimpleObjectProperty<>(this, "inPlaceOf");
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final ReadOnlyObjectWrapper<Powers> powers = new ReadOnlyObjectWrapper<>(this, "powers", Powers.NONE);
    private final ObservableList<PendingDecision> pending = FXCollections.observableArrayList();
    private final ObservableList<RefusedDecision> refused = FXCollections.observableArrayList();
    private final Map<RequestId, String> drafts = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    /// @param me who reads
    RequestsModel(Me me) {
        this.me = me;
        detail.subscribe(this::onShown);
        selected.subscribe(_ -> refreshPowers());
        sending.subscribe(_ -> refreshPowers());
        pending.subscribe(this::refreshPowers);
        bulk.subscribe(_ -> refreshPowers());
    }

    /// The lines of the queue, in its order.
    ObservableList<RequestRow> rows() {
        return rows;
    }

    /// The lines that are chosen together, and what can be done about them; not many while a single request is
    /// worked on.
    ReadOnlyObjectProperty<Bulk> bulkProperty() {
        return bulk.getReadOnlyProperty();
    }

    void choose(List<RequestRow> chosen) {
        bulk.set(Bulk.of(chosen, me, eligibility.get()));
    }

    /// What the service said of requests that may, or may not, be approved together.
    ReadOnlyObjectProperty<Map<RequestId, AutoEligibility>> eligibilityProperty() {
        return eligibility.getReadOnlyProperty();
    }

    void learn(List<AutoEligibility> said) {
        Map<RequestId, AutoEligibility> known = new HashMap<>(eligibility.get());
        said.forEach(one -> known.put(one.id(), one));
        eligibility.set(Map.copyOf(known));
        choose(bulk.get().rows());
    }

    /// What was said is of another moment: the queue is loaded anew.
    void forgetEligibility() {
        eligibility.set(Map.of());
    }

    boolean isAutoEligible(RequestRow row) {
        return !Bulk.of(List.of(row), me, eligibility.get()).approvable().isEmpty();
    }

    /// Those of the loaded lines that may be approved together.
    List<RequestRow> autoEligible() {
        Map<RequestId, AutoEligibility> known = eligibility.get();
        List<RequestRow> free = known.isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(row -> known.containsKey(row.id()) && pendingOn(row.id()) == null)
                        .toList();
        return Bulk.of(free, me, known).approvable();
    }

    /// Those of the lines that the reader may decide about.
    List<RequestRow> decidable(List<RequestRow> lines) {
        return Bulk.deniable(lines, me);
    }

    /// The line of the request that is selected; none where it is not among those loaded.
    List<RequestRow> selectedRows() {
        return rows.stream().filter(row -> row.id().equals(selected.get())).toList();
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

    /// Why the last act on the request in the middle was not done; null when it was.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }

    /// The colleague in whose place the request in the middle is decided; null for oneself.
    ObjectProperty<@Nullable PersonId> inPlaceOfProperty() {
        return inPlaceOf;
    }

    /// Whether a question, a remark or an answer is on its way to the service.
    BooleanProperty sendingProperty() {
        return sending;
    }

    /// What can be done about the request in the middle: nothing while another is still in sight, an act is under
    /// way, or a decision on it waits to be sent.
    ReadOnlyObjectProperty<Powers> powersProperty() {
        return powers.getReadOnlyProperty();
    }

    /// What was decided and the service does not have yet, oldest first.
    ObservableList<PendingDecision> pending() {
        return pending;
    }

    /// Decisions that the service did not take and that nobody has looked at since, oldest first.
    ObservableList<RefusedDecision> refused() {
        return refused;
    }

    /// What became of the last decision on a request, if the service did not take it.
    @Nullable
    RefusedDecision refusedOn(@Nullable RequestId request) {
        return refused.stream()
                .filter(one -> one.request().equals(request))
                .findFirst()
                .orElse(null);
    }

    /// The decision on a request that waits to be sent, if there is one.
    @Nullable
    PendingDecision pendingOn(@Nullable RequestId request) {
        return request == null
                ? null
                : pending.stream()
                        .filter(one -> one.concerns(request))
                        .findFirst()
                        .orElse(null);
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

    /// What was written for one purpose about a request and not sent, such as a remark.
    String note(String purpose, RequestId request) {
        return notes.getOrDefault(purpose + " " + request, "");
    }

    void keepNote(String purpose, RequestId request, String text) {
        notes.put(purpose + " " + request, text);
    }

    /// Whether the line is among the last of those loaded while the service holds more.
    boolean isNearEnd(RequestId request) {
        return more.get()
                && rows.subList(Math.max(0, rows.size() - NEAR_END), rows.size()).stream()
                        .anyMatch(row -> row.id().equals(request));
    }

    /// The row to turn to once the given one is done with: the next on which no decision waits, else the one
    /// before.
    @Nullable
    RequestId neighbour(RequestId request) {
        int at = 0;
        while (at < rows.size() && !rows.get(at).id().equals(request)) {
            at++;
        }
        for (int i = at < rows.size() ? at + 1 : 0; i < rows.size(); i++) {
            if (pendingOn(rows.get(i).id()) == null) {
                return rows.get(i).id();
            }
        }
        for (int i = Math.min(at, rows.size()) - 1; i >= 0; i--) {
            if (pendingOn(rows.get(i).id()) == null) {
                return rows.get(i).id();
            }
        }
        return null;
    }

    /// In whose place somebody decides is chosen for each request anew.
    private void onShown(@Nullable RequestView before, @Nullable RequestView now) {
        PersonId colleague = inPlaceOf.get();
        if (colleague != null
                && (before == null
                        || now == null
                        || !before.request().id().equals(now.request().id())
                        || !now.inPlaceOf().contains(colleague))) {
            inPlaceOf.set(null);
        }
        refreshPowers();
    }

    private void refreshPowers() {
        RequestView shown = detail.get();
        boolean free = shown != null
                && !bulk.get().isMany()
                && canAct()
                && pendingOn(shown.request().id()) == null;
        powers.set(free ? Powers.of(shown, me.person().id()) : Powers.NONE);
    }
}
