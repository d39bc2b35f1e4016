package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a heap of things is made of: for each facet its values with counts and bars, which can be ticked to
/// narrow by.
public final class Facets extends VBox {
    private final BiConsumer<String, Set<String>> narrowed;
    private final Map<String, Set<String>> ticked = new HashMap<>();
    private final Map<Place, FacetRow> rows = new HashMap<>();
    private boolean showing;

    /// Where a value stands.
    private record Place(String facet, String value) {}

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

    /// Shows these facets. Ticks stay, also those of values that do not occur at the moment. A row that is shown again
    /// stays the same node, so that the keyboard stays where it is while counts change.
    public void show(List<Facet> facets) {
        assert Platform.isFxApplicationThread();
        long most = facets.stream()
                .flatMap(facet -> facet.values().stream())
                .mapToLong(Value::count)
                .max()
                .orElse(1);
        List<Node> nodes = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        showing = true;
        for (Facet facet : facets) {
            Label title = new Label(facet.title());
            title.getStyleClass().add("group-title");
            nodes.add(title);
            for (Value value : facet.values()) {
                Place place = new Place(facet.key(), value.key());
                places.add(place);
                FacetRow row = rows.computeIfAbsent(place, this::newRow);
                row.show(value, most, ticked(facet.key()).contains(value.key()));
                nodes.add(row);
            }
        }
        showing = false;
        rows.keySet().retainAll(places);
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        getChildren().setAll(nodes);
        // Children that are set anew lose the focus even where they stay.
        if (focused != null && rows.values().stream().map(FacetRow::tick).anyMatch(focused::equals)) {
            focused.requestFocus();
        }
    }

    private FacetRow newRow(Place place) {
        FacetRow row = new FacetRow();
        row.tick().selectedProperty().subscribe((_, now) -> {
            if (!showing) {
                tick(place.facet(), place.value(), now);
            }
        });
        return row;
    }

    /// The ticked values of a facet.
    public Set<String> ticked(String facet) {
        return Set.copyOf(ticked.getOrDefault(facet, Set.of()));
    }

    /// Ticks these values of each facet and no others, without telling; drawn by the next [#show].
    public void setTicks(Map<String, Set<String>> ticks) {
        ticked.clear();
        ticks.forEach((facet, values) -> ticked.put(facet, new HashSet<>(values)));
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
