package org.gatehouse.console.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What the Assets screen shows. Belongs to the FX thread.
final class AssetModel {
    private final ObservableList<Asset> assets = FXCollections.observableArrayList();
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Guard> guard = new SimpleObjectProperty<>(this, "guard", Guard.ANY);
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable AssetId> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable Asset> asset = new SimpleObjectProperty<>(this, "asset");
    private final ObjectProperty<@Nullable String> assetTrouble = new SimpleObjectProperty<>(this, "assetTrouble");
    private final ObjectProperty<Loaded<Grant>> grants =
            new SimpleObjectProperty<>(this, "grants", new Loaded.Loading<>());
    private final ObjectProperty<Loaded<RequestRow>> requests =
            new SimpleObjectProperty<>(this, "requests", new Loaded.Loading<>());
    private final ObjectProperty<Loaded<Freeze>> freezes =
            new SimpleObjectProperty<>(this, "freezes", new Loaded.Loading<>());
    private final ObjectProperty<Loaded<BudgetUse>> budgets =
            new SimpleObjectProperty<>(this, "budgets", new Loaded.Loading<>());
    private final ObjectProperty<@Nullable ImportReport> report = new SimpleObjectProperty<>(this, "report");
    private final Map<PersonId, String> names = new HashMap<>();

    /// Which classes of data are in sight.
    enum Guard {
        ANY,
        PROTECTED,
        EXCEPTED,
        PUBLIC;

        boolean admits(DataClass dataClass) {
            return this == ANY || name().equals(dataClass.name());
        }
    }

    /// All that were loaded, by id.
    ObservableList<Asset> assets() {
        return assets;
    }

    /// Whether there are more than were loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Guard> guardProperty() {
        return guard;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable AssetId> selectedProperty() {
        return selected;
    }

    /// The asset in the middle.
    ObjectProperty<@Nullable Asset> assetProperty() {
        return asset;
    }

    ObjectProperty<@Nullable String> assetTroubleProperty() {
        return assetTrouble;
    }

    /// Those that may still allow something on it.
    ObjectProperty<Loaded<Grant>> grantsProperty() {
        return grants;
    }

    ObjectProperty<Loaded<RequestRow>> requestsProperty() {
        return requests;
    }

    /// Those that stop all use of it now.
    ObjectProperty<Loaded<Freeze>> freezesProperty() {
        return freezes;
    }

    /// The exposure budgets it falls under, the narrowest first.
    ObjectProperty<Loaded<BudgetUse>> budgetsProperty() {
        return budgets;
    }

    /// What became of the last import; null before one, or once it was read.
    ObjectProperty<@Nullable ImportReport> reportProperty() {
        return report;
    }

    /// The loaded assets that search and class let through.
    List<Asset> inSight() {
        String[] words = search.get().strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Asset> found = new ArrayList<>();
        for (Asset one : assets) {
            if (guard.get().admits(one.dataClass()) && holdsAll(one, words)) {
                found.add(one);
            }
        }
        return found;
    }

    private static boolean holdsAll(Asset asset, String[] words) {
        String text = (asset.id() + " " + asset.description() + " " + asset.tags() + " " + asset.region() + " "
                        + asset.custodian())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            boolean column = asset.columns().stream().anyMatch(one -> one.name().contains(word));
            if (!column && !text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    void learn(Iterable<Person> people) {
        people.forEach(person -> names.put(person.id(), person.name()));
    }

    String name(PersonId id) {
        return names.getOrDefault(id, id.value());
    }
}
