package org.gatehouse.console.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a heap of things is made of: for each facet its values with counts and bars, which can be ticked to
/// narrow by.
public final class Facets extends VBox {
    private final BiConsumer<String, Set<String>> narrowed;
    private final Map<String, Set<String>> ticked = new HashMap<>();

    /// One facet.
    ///
    /// @param key what [Facets] reports, "affiliation"
    /// @param title what people read
    public record Facet(String key, String title, List<Value> values) {}

    /// One value of a facet and how often it occurs.
    public record Value(String key, String name, long count) {}

    /// @param narrowed told the facet and all its ticked values whenever a tick changes
    public Facets(BiConsumer<String, Set<String>> narrowed) {
        this.narrowed = narrowed;
        getStyleClass().add("facets");
    }

    /// Shows these facets. Ticks stay, also those of values that do not occur at the moment.
    public void show(List<Facet> facets) {
        assert Platform.isFxApplicationThread();
        getChildren().clear();
        long most = facets.stream()
                .flatMap(facet -> facet.values().stream())
                .mapToLong(Value::count)
                .max()
                .orElse(1);
        facets.forEach(facet -> add(facet, most));
    }

    /// The ticked values of a facet.
    public Set<String> ticked(String facet) {
        return Set.copyOf(ticked.getOrDefault(facet, Set.of()));
    }

    /// Takes all ticks away without telling.
    public void clearTicks() {
        ticked.clear();
    }

    private void add(Facet facet, long most) {
        Label title = new Label(facet.title());
        title.getStyleClass().add("group-title");
        getChildren().add(title);
        for (Value value : facet.values()) {
            boolean tick = ticked(facet.key()).contains(value.key());
            FacetRow row = new FacetRow(value, most, tick);
            row.tickedProperty().subscribe((_, now) -> tick(facet.key(), value.key(), now));
            getChildren().add(row);
        }
    }

    private void tick(String facet, String value, boolean now) {
        Set<String> values = ticked.computeIfAbsent(facet, _ -> new HashSet<>());
        if (now) {
            values.add(value);
        } else {
            values.remove(value);
        }
        narrowed.accept(facet, Set.copyOf(values));
    }
}
