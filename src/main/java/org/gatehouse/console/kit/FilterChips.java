package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.gatehouse.console.i18n.Numbers;
import org.jspecify.annotations.Nullable;

/// A row of filters of which one applies, each with its count. One stop for the Tab key; arrows, Home and End move
/// and choose. Wraps where there is no room.
///
/// @param <K> what tells filters apart
public final class FilterChips<K> extends FlowPane {
    private final ObjectProperty<@Nullable K> selected = new SimpleObjectProperty<>(this, "selected");
    private List<Filter<K>> filters = List.of();
    private final List<ToggleButton> chips = new ArrayList<>();

    /// One filter.
    ///
    /// @param count how many it lets through, empty where it is not counted
    public record Filter<K>(K key, Descriptor descriptor, OptionalLong count) {
        public static <K> Filter<K> counted(K key, Descriptor descriptor, long count) {
            return new Filter<>(key, descriptor, OptionalLong.of(count));
        }

        public static <K> Filter<K> uncounted(K key, Descriptor descriptor) {
            return new Filter<>(key, descriptor, OptionalLong.empty());
        }

        private String text() {
            String name = descriptor.name();
            return count.isPresent() ? name + " " + Numbers.counted(count.getAsLong()) : name;
        }
    }

    public FilterChips(Descriptor descriptor) {
        getStyleClass().add("filter-chips");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        descriptor.nameTo(this);
        selected.addListener(_ -> showSelection());
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    /// Which filter applies. May be set to any key; one that no filter has shows none as chosen.
    public ObjectProperty<@Nullable K> selectedProperty() {
        return selected;
    }

    /// Shows these filters. The chosen one stays chosen; without one the first is.
    public void setFilters(List<Filter<K>> shown) {
        assert Platform.isFxApplicationThread();
        boolean sameKeys = keys(shown).equals(keys(filters));
        filters = List.copyOf(shown);
        if (!sameKeys) {
            chips.clear();
            filters.forEach(filter -> chips.add(newChip(filter)));
            getChildren().setAll(chips);
        }
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setText(filters.get(i).text());
            chips.get(i).setAccessibleText(filters.get(i).text());
        }
        if (selected.get() == null && !filters.isEmpty()) {
            selected.set(filters.getFirst().key());
        }
        showSelection();
    }

    private ToggleButton newChip(Filter<K> filter) {
        ToggleButton chip = new ToggleButton(filter.descriptor().name());
        chip.getStyleClass().add("filter-chip");
        chip.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        filter.descriptor().describe(chip);
        chip.setOnAction(_ -> {
            selected.set(filter.key());
            showSelection();
        });
        return chip;
    }

    private void showSelection() {
        int chosen = keys(filters).indexOf(selected.get());
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setSelected(i == chosen);
            chips.get(i).setFocusTraversable(i == Math.max(chosen, 0));
        }
    }

    private void move(KeyEvent event) {
        int from = keys(filters).indexOf(selected.get());
        int to = Roving.target(event.getCode(), from, chips.size());
        if (to >= 0) {
            selected.set(filters.get(to).key());
            chips.get(to).requestFocus();
            event.consume();
        }
    }

    private static <K> List<K> keys(List<Filter<K>> filters) {
        return filters.stream().map(Filter::key).toList();
    }
}
