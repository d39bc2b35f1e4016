package org.gatehouse.console.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The places of the program in groups, with live counts. One stop for the Tab key; arrows, Home and End move and
/// choose.
///
/// @param <K> what tells places apart
public final class NavigationList<K> extends VBox {
    private final ObjectProperty<@Nullable K> selected = new SimpleObjectProperty<>(this, "selected");
    private final Map<K, NavigationItem> items = new LinkedHashMap<>();

    /// Some places under a heading.
    ///
    /// @param title empty for the first group, which needs none
    public record Group<K>(String title, List<Place<K>> places) {}

    /// One place.
    public record Place<K>(K key, Descriptor descriptor) {}

    public NavigationList(Descriptor descriptor, List<Group<K>> groups) {
        getStyleClass().add("navigation-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        descriptor.nameTo(this);
        groups.forEach(this::add);
        selected.addListener(_ -> showSelection());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        showSelection();
    }

    /// Where we are. Set it to go elsewhere.
    public ObjectProperty<@Nullable K> selectedProperty() {
        return selected;
    }

    /// Shows how many wait at a place.
    ///
    /// @param tone danger where they are things wrong now, neutral otherwise
    public void setCount(K place, long count, Tone tone) {
        assert Platform.isFxApplicationThread();
        NavigationItem item = items.get(place);
        if (item == null) {
            throw new IllegalArgumentException("There is no place " + place + " in the navigation");
        }
        item.showCount(count, tone);
    }

    private void add(Group<K> group) {
        if (!group.title().isEmpty()) {
            Label title = new Label(group.title().toUpperCase(Locale.ROOT));
            title.getStyleClass().add("group-title");
            title.setAccessibleText(group.title());
            getChildren().add(title);
        }
        for (Place<K> place : group.places()) {
            NavigationItem item = new NavigationItem(place.descriptor());
            item.setOnAction(_ -> selected.set(place.key()));
            items.put(place.key(), item);
            getChildren().add(item);
        }
    }

    private void showSelection() {
        K stop = items.containsKey(selected.get()) ? selected.get() : first();
        items.forEach((key, item) -> {
            item.setSelected(key.equals(selected.get()));
            item.setFocusTraversable(key.equals(stop));
        });
    }

    private @Nullable K first() {
        return items.isEmpty() ? null : items.keySet().iterator().next();
    }

    private void move(KeyEvent event) {
        List<Map.Entry<K, NavigationItem>> entries = List.copyOf(items.entrySet());
        int from = List.copyOf(items.keySet()).indexOf(selected.get());
        int to = Roving.target(event.getCode(), from, entries.size());
        if (to >= 0) {
            selected.set(entries.get(to).getKey());
            entries.get(to).getValue().requestFocus();
            event.consume();
        }
    }
}
