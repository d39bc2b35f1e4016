package org.gatehouse.console.gate;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The gates, the one in the middle with what it refused, and the access that a "no" lacked. Belongs to the FX thread.
final class GatesModel {
    private final BatchList<GateView> rows = new BatchList<>();
    private final BatchList<DenialRow> denials = new BatchList<>();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable PersonId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable GateView> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final ObjectProperty<@Nullable NeededAccess> needed = new SimpleObjectProperty<>(this, "needed");
    private final Map<PersonId, String> names = new HashMap<>();

    BatchList<GateView> rows() {
        return rows;
    }

    /// What the gate in the middle was refused lately, the newest first.
    BatchList<DenialRow> denials() {
        return denials;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable PersonId> selectedProperty() {
        return selected;
    }

    /// The gate in the middle; null until it is loaded.
    ObjectProperty<@Nullable GateView> shownProperty() {
        return shown;
    }

    /// Why the gate in the middle, or its latest figures, could not be had; null when they could.
    ObjectProperty<@Nullable String> troubleProperty() {
        return trouble;
    }

    /// What the "no" lacked that was looked at last; null when no request would cure it.
    ObjectProperty<@Nullable NeededAccess> neededProperty() {
        return needed;
    }

    void learn(Iterable<Person> people) {
        people.forEach(person -> names.put(person.id(), person.name()));
    }

    String name(PersonId id) {
        return names.getOrDefault(id, id.value());
    }
}
