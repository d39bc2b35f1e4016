package org.gatehouse.console.people;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.model.RosterChange;
import org.jspecify.annotations.Nullable;

/// What the People screen shows. Belongs to the FX thread.
final class PeopleModel {
    private final ObservableList<Person> rows = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut", Cut.EVERYBODY);
    private final ObjectProperty<@Nullable Role> role = new SimpleObjectProperty<>(this, "role");
    private final ObjectProperty<@Nullable Affiliation> affiliation = new SimpleObjectProperty<>(this, "affiliation");
    private final ObjectProperty<@Nullable String> team = new SimpleObjectProperty<>(this, "team");
    private final ObservableList<String> teams = FXCollections.observableArrayList();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ObjectProperty<@Nullable PersonId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>(this, "person");
    private final ObjectProperty<@Nullable String> personTrouble = new SimpleObjectProperty<>(this, "personTrouble");
    private final ObjectProperty<Loaded<RequestRow>> requests = list("requests");
    private final ObjectProperty<Loaded<Grant>> grants = list("grants");
    private final ObjectProperty<Loaded<LedgerLine>> history = list("history");
    private final ObjectProperty<Loaded<Freeze>> freezes = list("freezes");
    private final ObjectProperty<Loaded<Delegation>> delegations = list("delegations");
    private final ObjectProperty<Loaded<RosterChange>> changes = list("changes");
    private final Map<PersonId, Person> known = new HashMap<>();

    /// The ready-made cuts of the register.
    enum Cut {
        EVERYBODY,
        ON_DUTY,
        LOCKED
    }

    private <T> ObjectProperty<Loaded<T>> list(String name) {
        return new SimpleObjectProperty<>(this, name, new Loaded.Loading<>());
    }

    /// The people in the table, by id.
    ObservableList<Person> rows() {
        return rows;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    /// Null for any.
    ObjectProperty<@Nullable Role> roleProperty() {
        return role;
    }

    /// Null for any.
    ObjectProperty<@Nullable Affiliation> affiliationProperty() {
        return affiliation;
    }

    /// Null for any.
    ObjectProperty<@Nullable String> teamProperty() {
        return team;
    }

    /// The teams of everybody seen so far, in order.
    ObservableList<String> teams() {
        return teams;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// Whether the service holds people beyond those loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    ObjectProperty<@Nullable PersonId> selectedProperty() {
        return selected;
    }

    /// The person in the middle.
    ObjectProperty<@Nullable Person> personProperty() {
        return person;
    }

    /// Why the selected person cannot be shown; null while all is well.
    ObjectProperty<@Nullable String> personTroubleProperty() {
        return personTrouble;
    }

    /// Asked by, for or through the person, the latest first.
    ObjectProperty<Loaded<RequestRow>> requestsProperty() {
        return requests;
    }

    ObjectProperty<Loaded<Grant>> grantsProperty() {
        return grants;
    }

    /// What the ledger holds by and about the person, the newest first.
    ObjectProperty<Loaded<LedgerLine>> historyProperty() {
        return history;
    }

    /// Those that stop this identity now.
    ObjectProperty<Loaded<Freeze>> freezesProperty() {
        return freezes;
    }

    /// All delegations, of everybody: who is eligible depends on them.
    ObjectProperty<Loaded<Delegation>> delegationsProperty() {
        return delegations;
    }

    /// Changes of this person's roles, open ones first.
    ObjectProperty<Loaded<RosterChange>> changesProperty() {
        return changes;
    }

    /// What is asked of the service.
    PeopleQuery query() {
        return new PeopleQuery(
                search.get().isBlank() ? null : search.get().strip(),
                role.get(),
                affiliation.get(),
                null,
                team.get(),
                cut.get() == Cut.ON_DUTY ? Boolean.TRUE : null,
                cut.get() == Cut.LOCKED ? Boolean.TRUE : null);
    }

    /// Everybody seen so far, in no order.
    Map<PersonId, Person> known() {
        return known;
    }

    /// The name of somebody seen so far, else their id.
    String name(PersonId id) {
        Person somebody = known.get(id);
        return somebody == null ? id.value() : somebody.name();
    }

    /// Remembers the names and teams of people.
    void learn(Iterable<Person> people) {
        SortedSet<String> all = new TreeSet<>(teams);
        for (Person one : people) {
            known.put(one.id(), one);
            all.addAll(one.teams());
        }
        if (all.size() != teams.size()) {
            teams.setAll(all);
        }
    }
}
